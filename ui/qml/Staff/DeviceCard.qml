pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A device in the list: its sign, name, how it is in a word, since when or what to do.
// In:  name, standing, note, tone (done, plain, warn), sign.   Out: clicked().
Tappable {
    id: root

    required property string name
    required property string standing
    required property string note
    required property string tone
    required property string sign

    readonly property color ink: tone === "warn" ? Theme.warn : tone === "done" ? Theme.done : Theme.ink2

    implicitHeight: Math.max(Theme.hit(120), words.implicitHeight + Theme.dp(36))
    cornerRadius: Theme.radiusCard
    shrinks: false
    text: name
    Accessible.name: [name, standing, note].filter(part => part !== "").join(", ")

    background: Item {
        Shadow {
            radius: root.cornerRadius
        }

        Rectangle {
            anchors.fill: parent
            radius: root.cornerRadius
            color: root.down ? Theme.sunk : root.tone === "warn" ? Theme.warnTint : Theme.surface
            border.width: Theme.contrast ? Theme.dp(3) : 0
            border.color: root.tone === "warn" ? Theme.warn : Theme.edge
        }
    }

    contentItem: Item {
        Rectangle {
            id: tile

            anchors.left: parent.left
            anchors.leftMargin: Theme.dp(24)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.sized(64)
            height: width
            radius: Theme.dp(20)
            color: root.tone === "warn" ? Theme.warn : Theme.sunk

            Icon {
                anchors.centerIn: parent
                name: root.sign
                size: Theme.sized(36)
                color: root.tone === "warn" ? Theme.pick("#FFFFFF", Theme.paper, "#FFFFFF") : Theme.ink
            }
        }

        Column {
            id: words

            anchors.left: tile.right
            anchors.leftMargin: Theme.dp(24)
            anchors.right: next.left
            anchors.rightMargin: Theme.dp(12)
            anchors.verticalCenter: parent.verticalCenter

            Txt {
                width: parent.width
                token: "bodyBold"
                wrapMode: Text.Wrap
                text: Theme.tie(root.name)
            }

            Row {
                width: parent.width
                spacing: Theme.dp(8)

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.tone !== "plain"
                    name: root.tone === "done" ? "check" : "alert"
                    size: Theme.sized(28)
                    color: root.ink
                }

                Txt {
                    anchors.verticalCenter: parent.verticalCenter
                    token: "label"
                    color: Theme.contrast ? Theme.ink : root.ink
                    wrapMode: Text.NoWrap
                    text: root.standing
                }
            }

            Txt {
                width: parent.width
                visible: text !== ""
                token: "label"
                font.weight: 500
                tabular: true
                color: root.tone === "warn" ? Theme.ink : Theme.ink2
                wrapMode: Text.Wrap
                text: Theme.tie(root.note)
            }
        }

        Icon {
            id: next

            anchors.right: parent.right
            anchors.rightMargin: Theme.dp(20)
            anchors.verticalCenter: parent.verticalCenter
            name: "caret-right"
            size: Theme.sized(28)
            color: Theme.ink2
        }
    }
}
