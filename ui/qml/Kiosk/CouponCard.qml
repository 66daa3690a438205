pragma ComponentBehavior: Bound

import QtQuick

// A coupon: two plates and a tear line between what it gives and what becomes of it.
// In:  name, gives, until, way, picture, fits.
Item {
    id: root

    required property string name
    property string gives: ""
    property string until: ""
    property string way: ""
    property string picture: ""
    property bool fits: true

    readonly property int pad: Theme.dp(24)
    readonly property int stub: Math.min(Theme.sized(226), Math.round(width * 0.34))
    readonly property int notch: Theme.dp(14)
    readonly property bool pictured: tile.visible

    objectName: "couponCard"
    implicitHeight: Math.max(Theme.dp(160), words.height + 2 * pad, wayWords.height + 2 * pad)
    Accessible.role: Accessible.StaticText
    Accessible.name: [name, gives, until, way].filter(part => part !== "").join(". ")

    Card {
        anchors.fill: parent
        visible: root.fits || Theme.contrast
        radius: Theme.radiusCard
    }

    Rectangle {
        anchors.fill: parent
        visible: !root.fits && !Theme.contrast
        radius: Theme.radiusCard
        color: Theme.surface
    }

    PictureTile {
        id: tile

        anchors.left: parent.left
        anchors.leftMargin: root.pad
        anchors.verticalCenter: parent.verticalCenter
        visible: !(Theme.large && root.width < Theme.dp(760))
        width: visible ? Theme.dp(Theme.narrow ? 96 : 120) : 0
        height: width
        picture: root.picture
        faded: !root.fits
    }

    Column {
        id: words

        anchors.left: tile.right
        anchors.leftMargin: tile.visible ? root.pad : 0
        anchors.right: tear.left
        anchors.rightMargin: Theme.dp(20)
        anchors.verticalCenter: parent.verticalCenter

        Txt {
            width: parent.width
            token: "card"
            color: root.fits ? Theme.ink : Theme.ink2
            text: Theme.tie(root.name)
        }

        Txt {
            width: parent.width
            visible: text !== ""
            token: "label"
            font.weight: 500
            color: Theme.ink2
            text: Theme.tie([root.gives, root.until].filter(part => part !== "").join(" · "))
        }
    }

    Item {
        id: tear

        anchors.right: parent.right
        anchors.rightMargin: root.stub
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: Theme.line

        Repeater {
            model: Math.max(0, Math.floor((root.height - 2 * root.notch) / Theme.dp(18)))

            delegate: Rectangle {
                required property int index

                y: root.notch + index * Theme.dp(18) + Theme.dp(4)
                width: Theme.line
                height: Theme.dp(10)
                color: Theme.edge
            }
        }

        // The holes the line is torn between show the page.
        Repeater {
            model: 2

            delegate: Rectangle {
                required property int index

                x: Math.round((Theme.line - width) / 2)
                y: index === 0 ? -height / 2 : tear.height - height / 2
                width: 2 * root.notch
                height: width
                radius: root.notch
                color: Theme.paper
            }
        }
    }

    Txt {
        id: wayWords

        anchors.left: tear.right
        anchors.leftMargin: Theme.dp(16)
        anchors.right: parent.right
        anchors.rightMargin: Theme.dp(16)
        anchors.verticalCenter: parent.verticalCenter
        token: "label"
        color: root.fits ? Theme.ink : Theme.ink2
        horizontalAlignment: Text.AlignHCenter
        text: Theme.tie(root.way)
    }
}
