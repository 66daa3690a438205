pragma ComponentBehavior: Bound

import QtQuick

// The guest's card in one pill of 72.
// In:  phase: "none", "searching", "known", "unavailable"; text («Анна · 340 бонусов» when known).
// Out: clicked().
Tappable {
    id: root

    property string phase: "none"

    readonly property bool opens: phase === "none" || phase === "known"
    readonly property string words: phase === "known" ? text : phase === "searching" ? qsTr("Looking for the card")
                                    : phase === "unavailable" ? qsTr("Points are unavailable now") : qsTr("Guest card")

    objectName: "loyaltyChip"
    implicitHeight: Theme.row(72)
    leftPadding: Theme.dp(phase === "unavailable" ? 28 : 10)
    rightPadding: Theme.dp(opens ? 20 : 28)
    cornerRadius: height / 2
    enabled: opens
    Accessible.name: words

    background: Rectangle {
        radius: root.cornerRadius
        color: Theme.contrast ? Theme.paper : Theme.sunk
        border.width: Theme.contrast ? Theme.dp(3) : root.down ? Theme.line : 0
        border.color: Theme.edge
    }

    contentItem: Item {
        implicitWidth: line.implicitWidth

        Row {
            id: line

            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.dp(14)

            CoinIcon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.phase === "known"
            }

            WaitRing {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.phase === "searching"
                size: Theme.sized(44)
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.phase === "none"
                name: "card"
                size: Theme.sized(44)
            }

            Txt {
                anchors.verticalCenter: parent.verticalCenter
                token: "bodyBold"
                pixels: Theme.sized(26)
                tabular: true
                color: root.phase === "unavailable" ? Theme.ink2 : Theme.ink
                wrapMode: Text.NoWrap
                text: root.words
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.opens
                name: "caret-right"
                size: Theme.sized(26)
                color: Theme.ink2
            }
        }
    }
}
