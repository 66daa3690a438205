pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One thing that may be done, and what it is for.
// In:  sign, word, note; standing (how it is now, a word; empty: nothing to say), tone (plain, done, warn, trouble).
// Out: clicked().
Tappable {
    id: root

    required property string sign
    required property string word
    property string note: ""
    property string standing: ""
    property string tone: "plain"

    readonly property color toneColor: Theme.contrast ? Theme.ink : ({
            "done": Theme.done,
            "warn": Theme.warn,
            "trouble": Theme.trouble
        })[tone] ?? Theme.ink2

    implicitHeight: Math.max(Theme.hit(112), words.implicitHeight + Theme.dp(40))
    cornerRadius: Theme.radiusCard
    ringInside: true
    shrinks: false
    text: word
    Accessible.name: [word, standing, note].filter(part => part !== "").join(". ")

    background: Rectangle {
        radius: root.cornerRadius
        color: root.down ? Theme.sunk : "transparent"
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
            color: Theme.sunk

            Icon {
                anchors.centerIn: parent
                name: root.sign
                size: Theme.sized(36)
                color: Theme.ink
            }
        }

        Column {
            id: words

            anchors.left: tile.right
            anchors.leftMargin: Theme.dp(24)
            anchors.right: next.left
            anchors.rightMargin: Theme.dp(16)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.dp(2)

            Txt {
                width: parent.width
                token: "bodyBold"
                text: Theme.tie(root.word)
            }

            Txt {
                width: parent.width
                visible: text !== ""
                token: "label"
                font.weight: 700
                tabular: true
                color: root.toneColor
                text: Theme.tie(root.standing)
            }

            Txt {
                width: parent.width
                visible: text !== ""
                token: "label"
                color: Theme.ink2
                text: Theme.tie(root.note)
            }
        }

        Icon {
            id: next

            anchors.right: parent.right
            anchors.rightMargin: Theme.dp(24)
            anchors.verticalCenter: parent.verticalCenter
            name: "caret-right"
            size: Theme.sized(28)
            color: Theme.ink2
        }
    }
}
