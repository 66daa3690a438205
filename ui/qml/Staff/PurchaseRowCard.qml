pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A purchase in the list.
// In:  title, when, total, standing (a word), needsStaff, tone (trouble, done, plain).   Out: clicked().
Tappable {
    id: root

    required property string title
    required property string when
    required property string total
    required property string standing
    required property bool needsStaff
    required property string tone

    implicitHeight: Math.max(Theme.hit(112), words.implicitHeight + Theme.dp(36))
    cornerRadius: Theme.radiusCard
    text: title
    Accessible.name: [title, standing, total, when].join(", ")

    background: Item {
        Shadow {
            radius: root.cornerRadius
        }

        Rectangle {
            anchors.fill: parent
            radius: root.cornerRadius
            color: root.down ? Theme.sunk : root.needsStaff ? Theme.troubleTint : Theme.surface
            border.width: Theme.contrast ? Theme.dp(3) : 0
            border.color: root.needsStaff ? Theme.trouble : Theme.edge
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
            color: root.needsStaff ? Theme.trouble : Theme.sunk

            Icon {
                anchors.centerIn: parent
                name: root.needsStaff ? "bell" : root.tone === "done" ? "check" : "receipt"
                size: Theme.sized(36)
                color: root.needsStaff ? Theme.pick("#FFFFFF", Theme.paper, "#FFFFFF")
                       : root.tone === "done" && !Theme.contrast ? Theme.done : Theme.ink2
            }
        }

        Column {
            id: words

            anchors.left: tile.right
            anchors.leftMargin: Theme.dp(24)
            anchors.right: sum.left
            anchors.rightMargin: Theme.dp(16)
            anchors.verticalCenter: parent.verticalCenter

            Txt {
                width: parent.width
                token: "bodyBold"
                text: Theme.tie(root.title)
            }

            Txt {
                width: parent.width
                token: "label"
                tabular: true
                color: root.needsStaff ? Theme.trouble : Theme.ink2
                text: `${root.standing} · ${root.when}`
            }
        }

        Txt {
            id: sum

            anchors.right: next.left
            anchors.rightMargin: Theme.dp(12)
            anchors.verticalCenter: parent.verticalCenter
            token: "price32"
            wrapMode: Text.NoWrap
            text: root.total
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
