pragma ComponentBehavior: Bound

import QtQuick

// Title of a modifier group: name, rule in words, how far the guest is; a sentence when it is not met.
// In:  text, rule, status, met, optional, asked (the guest tried to go on), complaint.
Column {
    id: root

    required property string text
    property string rule: ""
    property string status: ""
    property bool met: false
    property bool optional: false
    property bool asked: false
    property string complaint: ""

    readonly property bool missing: asked && !met && !optional
    readonly property color tone: missing ? Theme.trouble : met && !optional ? Theme.done : Theme.ink2

    Item {
        width: parent.width
        height: Math.max(words.height, standing.height)

        Flow {
            id: words

            anchors.left: parent.left
            anchors.right: standing.left
            anchors.rightMargin: Theme.dp(16)
            spacing: Theme.dp(16)

            Txt {
                id: title

                width: Math.min(implicitWidth, words.width)
                token: Theme.stepwise && Theme.portrait && !Theme.large ? "h1" : "h3"
                text: Theme.tie(root.text)
            }

            Txt {
                width: Math.min(implicitWidth, words.width)
                token: "body"
                lineHeight: Theme.sized(title.token === "h1" ? 80 : 50) // so that both stand on one line
                color: Theme.ink2
                text: Theme.tie(root.rule)
            }
        }

        Row {
            id: standing

            anchors.right: parent.right
            anchors.verticalCenter: words.verticalCenter
            spacing: Theme.dp(12)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.met && !root.optional
                name: "check"
                size: Theme.sized(28)
                color: root.tone
            }

            Txt {
                token: "bodyBold"
                tabular: true
                font.weight: root.met && !root.optional || root.missing ? 700 : 600
                color: root.tone
                wrapMode: Text.NoWrap
                text: root.status
            }
        }
    }

    Txt {
        width: parent.width
        visible: root.missing && root.complaint !== ""
        token: "body"
        color: Theme.trouble
        text: Theme.tie(root.complaint)
    }
}
