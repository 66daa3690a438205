pragma ComponentBehavior: Bound

import QtQuick

// A rounded box with a vertical gradient: the copper button, the tile behind a picture.
// In:  radius, upper, lower; whole: in its very size, for what is scrolled (see Shadow).
// A gradient Rectangle has jagged corners on the software renderer.
Item {
    id: root

    property int radius: Theme.radiusPicture
    property color upper: Theme.tileTop
    property color lower: Theme.tileBottom
    property bool whole: false

    readonly property int corner: Math.min(radius, Math.floor(height / 2))
    readonly property string asked: height < 1 ? ""
                                    : `image://art/plate?h=${Math.round(height)}&r=${corner}&top=${Theme.hex(upper)}&bottom=${Theme.hex(lower)}`

    Accessible.ignored: true

    Loader {
        anchors.fill: parent
        active: root.visible && root.width >= 1 && root.height >= 1
        sourceComponent: root.whole ? wholeBox : slices
    }

    Component {
        id: slices

        BorderImage {
            source: root.asked
            border.left: root.corner
            border.right: root.corner
        }
    }

    Component {
        id: wholeBox

        Image {
            source: root.asked === "" || root.width < 1 ? "" : `${root.asked}&w=${Math.round(root.width)}`
        }
    }
}
