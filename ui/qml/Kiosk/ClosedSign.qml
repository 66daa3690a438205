import QtQuick

// The samovar with its sign «Break».   In:  box (side of the square it stands in).
Item {
    id: root

    property int box: 0

    readonly property real shrink: box / 880 // the drawing is 600 by 880

    width: Math.round(box * 600 / 880)
    height: box

    Picture {
        name: "closed"
        boxWidth: root.width
        boxHeight: root.box
    }

    // The sign on the drawing is left empty for the language of the guest.
    Txt {
        objectName: "inPicture"
        x: Math.round(194 * root.shrink)
        y: Math.round((740 - 20) * root.shrink)
        width: Math.round(212 * root.shrink)
        token: "bodyBold"
        font.weight: 800
        pixels: Math.max(1, Math.round(Math.min(32, 320 / Math.max(8, text.length)) * root.shrink))
        lineHeight: Math.round(40 * root.shrink)
        horizontalAlignment: Text.AlignHCenter
        color: Theme.coinText
        text: qsTr("Break")
    }
}
