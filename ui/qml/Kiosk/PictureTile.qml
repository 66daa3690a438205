import QtQuick

// A picture on its tile; without one, the restaurant's mark. The picture is never cropped or framed.
// In:  picture, faded, part (of the shorter side the picture takes), radius.
Item {
    id: root

    property string picture: ""
    property bool faded: false
    property bool empty: false // skeleton: the tile alone
    property real part: 1.02
    property int radius: Theme.radiusPicture
    readonly property alias box: dish.boxWidth
    property color tileTop: Theme.tileTop
    property color tileBottom: Theme.tileBottom

    Plate {
        anchors.fill: parent
        visible: !Theme.contrast
        whole: true
        radius: root.radius
        upper: root.tileTop
        lower: root.tileBottom
    }

    Rectangle {
        anchors.fill: parent
        visible: Theme.contrast
        radius: root.radius
        color: Theme.sunk
    }

    Picture {
        id: dish

        anchors.centerIn: parent
        name: root.empty ? "" : root.picture
        boxWidth: Math.round(Math.min(root.width, root.height) * root.part)
        faded: root.faded
    }

    Mark {
        anchors.centerIn: parent
        visible: dish.missing && !root.empty
        size: Math.round(Math.min(root.width, root.height) * 0.52)
        color: Theme.markPale
    }
}
