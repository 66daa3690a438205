pragma ComponentBehavior: Bound

import QtQuick

// A coupon: two plates and a tear line between what it gives and the stub, what becomes of it.
// In:  name, worth (what it takes off this order), gives, until, way, spoken (the way read aloud), picture,
//      standing (ready and applied take a tap; the others say why not), busy (a ring instead of the way).
// Out: clicked().
Tappable {
    id: root

    required property string name
    property string worth: ""
    property string gives: ""
    property string until: ""
    property string way: ""
    property string spoken: way
    property string picture: ""
    property string standing: "ready"
    property bool busy: false

    readonly property bool ready: standing === "ready"
    readonly property bool applied: standing === "applied"
    readonly property bool refused: standing === "refused"
    readonly property bool good: ready || applied || standing === "at-counter"

    readonly property int pad: Theme.dp(24)
    readonly property int stubPad: Theme.dp(16)
    readonly property int stub: Math.max(Math.min(Theme.sized(226), Math.round(width * 0.34)),
                                         ready || applied ? wordWidth + 2 * stubPad : 0)
    // One word, and what stands beside it.
    readonly property int wordWidth: Math.ceil(measure.advanceWidth) + Theme.sized(applied ? 40 : 32)
    readonly property int notch: Theme.dp(14)

    objectName: "couponCard"
    enabled: (ready || applied) && !busy
    cornerRadius: Theme.radiusCard
    implicitHeight: Math.max(Theme.dp(160), words.height + 2 * pad, stubWords.height + 2 * pad)
    text: [name, worth, gives, until, spoken].filter(part => part !== "").join(". ")
    Accessible.role: enabled ? Accessible.Button : Accessible.StaticText

    TextMetrics {
        id: measure

        font: wayWords.font
        text: root.way
    }

    background: Item {
        Card {
            anchors.fill: parent
            visible: root.good || Theme.contrast
            radius: Theme.radiusCard
            tone: root.down ? Theme.selected : Theme.surface
        }

        Rectangle {
            anchors.fill: parent
            visible: !root.good && !Theme.contrast
            radius: Theme.radiusCard
            color: Theme.surface
        }
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
        faded: !root.good
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
            color: root.good ? Theme.ink : Theme.ink2
            text: Theme.tie(root.name)
        }

        Txt {
            width: parent.width
            visible: text !== ""
            token: "label"
            font.weight: 500
            color: Theme.ink2
            text: Theme.tie([root.worth, root.gives, root.until].filter(part => part !== "").join(" · "))
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

    Item {
        id: stubWords

        anchors.left: tear.right
        anchors.leftMargin: root.stubPad
        anchors.right: parent.right
        anchors.rightMargin: root.stubPad
        anchors.verticalCenter: parent.verticalCenter
        height: root.ready ? Theme.hit(72) : wayWords.height

        Rectangle {
            anchors.fill: parent
            visible: root.ready && !root.busy
            radius: Theme.dp(24)
            color: Theme.tonal
        }

        WaitRing {
            anchors.centerIn: parent
            visible: root.busy
            size: Theme.sized(48)
        }

        Icon {
            id: tick

            anchors.right: wayWords.left
            anchors.rightMargin: Theme.sized(8)
            anchors.verticalCenter: parent.verticalCenter
            visible: root.applied && !root.busy
            name: "check"
            size: Theme.sized(32)
            color: Theme.done
        }

        Txt {
            id: wayWords

            visible: !root.busy
            anchors.centerIn: parent
            anchors.horizontalCenterOffset: root.applied ? Math.round((Theme.mirrored ? -0.5 : 0.5) * Theme.sized(40)) : 0
            width: root.ready || root.applied ? Math.ceil(measure.advanceWidth) + 1 : parent.width
            token: "label"
            font.weight: root.ready || root.applied ? 700 : 600
            color: root.ready ? Theme.tonalText : root.applied ? Theme.done : root.refused ? Theme.trouble
                   : root.good ? Theme.ink : Theme.ink2
            horizontalAlignment: Text.AlignHCenter
            text: Theme.tie(root.way)
        }
    }
}
