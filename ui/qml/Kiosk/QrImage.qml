import QtQuick

// A QR code on white, in every scheme, with its quiet zone.   In:  text (what is coded), size.
Rectangle {
    id: root

    required property string text
    property int size: Theme.dp(320)

    readonly property int quiet: Math.round(size / 14)

    implicitWidth: size
    implicitHeight: size
    radius: Theme.dp(24)
    color: "#FFFFFF"
    border.width: Theme.line
    border.color: Theme.lineColor
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("QR code")

    Image {
        anchors.centerIn: parent
        width: root.size - 2 * root.quiet
        height: width
        fillMode: Image.Pad
        source: root.text !== "" ? `image://code/${Qt.btoa(root.text).replace(/\+/g, "-").replace(/\//g, "_")}?${width}` : ""
    }
}
