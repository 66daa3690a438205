pragma ComponentBehavior: Bound

import QtQuick

// Soft shadow under the box it fills; nothing in the contrast schemes.
// In:  kind (rest, raised, dock, button), radius of the box; fill: the box itself is drawn too, in one
//      image of its very size, for what is scrolled (stretched slices are slow on the software renderer).
Item {
    id: root

    property string kind: "rest"
    property int radius: Theme.radiusCard
    property color fill: "transparent"

    readonly property bool whole: fill.a > 0
    readonly property int reach: Theme.shadowMargin(kind)
    readonly property string asked: `image://art/shadow?r=${radius}&m=${reach}&l=${Theme.shadow(kind)}`
    // Corner, reach and the widest blur: what must not be stretched. See ui/pictures/art.py.
    readonly property int cap: reach + radius + reach

    anchors.fill: parent
    visible: !Theme.contrast
    Accessible.ignored: true

    Loader {
        anchors.fill: parent
        anchors.margins: -root.reach
        active: root.visible && root.width >= 1 && root.height >= 1
        sourceComponent: root.whole ? wholeBox : slices
    }

    Component {
        id: slices

        BorderImage {
            source: root.asked
            border.left: Math.min(root.cap, width / 2)
            border.right: Math.min(root.cap, width / 2)
            border.top: Math.min(root.cap, height / 2)
            border.bottom: Math.min(root.cap, height / 2)
        }
    }

    Component {
        id: wholeBox

        Image {
            source: root.width < 1 || root.height < 1 ? ""
                    : `${root.asked}&w=${Math.round(root.width)}&h=${Math.round(root.height)}&fill=${Theme.hex(root.fill)}`
        }
    }
}
