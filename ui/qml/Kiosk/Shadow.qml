import QtQuick

// Soft shadow under the box `anchors.fill`ed by its parent; nothing in the contrast schemes.
// In:  kind (rest, raised, dock, button), radius of the box.
Item {
    id: root

    property string kind: "rest"
    property int radius: Theme.radiusCard

    readonly property int reach: Theme.shadowMargin(kind)
    // Corner, reach and the widest blur: what must not be stretched. See ui/pictures/art.py.
    readonly property int cap: reach + radius + reach

    anchors.fill: parent
    visible: !Theme.contrast
    Accessible.ignored: true

    BorderImage {
        anchors.fill: parent
        anchors.margins: -root.reach
        source: root.visible ? `image://art/shadow?r=${root.radius}&m=${root.reach}&l=${Theme.shadow(root.kind)}` : ""
        border.left: Math.min(root.cap, width / 2)
        border.right: Math.min(root.cap, width / 2)
        border.top: Math.min(root.cap, height / 2)
        border.bottom: Math.min(root.cap, height / 2)
    }
}
