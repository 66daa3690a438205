pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// One purchase: the situation in a sentence, the figures, what each side says, every step.   In:  staff, purchase, refund.
StaffFrame {
    id: root

    required property StaffPurchaseViewModel purchase
    required property StaffRefundViewModel refund

    readonly property bool needed: purchase.situationTone === "trouble"

    // The largest letters leave room for two; the way back is in the rail as well.
    readonly property int gaps: (cramped ? 0 : 1) + (purchase.mayResolve ? 1 : 0)

    // Of the dock's width, for buttons with words of very different lengths.
    function share(part: real): int {
        return Math.floor((columnWidth - gaps * Theme.dp(16)) * part);
    }

    objectName: "purchasePage"
    title: purchase.title
    sentence: purchase.note

    Rectangle {
        width: parent?.width ?? 0
        height: Math.max(tile.height, words.implicitHeight) + Theme.dp(56)
        radius: Theme.radiusCard
        color: root.needed ? Theme.troubleTint : root.purchase.situationTone === "done" ? Theme.doneTint : Theme.sunk
        border.width: Theme.contrast ? Theme.dp(3) : 0
        border.color: root.needed ? Theme.trouble : Theme.edge

        Rectangle {
            id: tile

            anchors.left: parent.left
            anchors.leftMargin: Theme.dp(36)
            y: Theme.dp(28)
            width: Theme.sized(80)
            height: width
            radius: Theme.dp(24)
            color: root.needed ? Theme.trouble : root.purchase.situationTone === "done" ? Theme.done : Theme.ink2

            Icon {
                anchors.centerIn: parent
                name: root.needed ? "bell" : root.purchase.situationTone === "done" ? "check" : "receipt"
                size: Theme.sized(40)
                color: Theme.pick("#FFFFFF", Theme.paper, "#FFFFFF")
            }
        }

        Column {
            id: words

            anchors.left: tile.right
            anchors.leftMargin: Theme.dp(24)
            anchors.right: parent.right
            anchors.rightMargin: Theme.dp(28)
            y: Theme.dp(24)

            Txt {
                width: parent.width
                token: "h3"
                font.weight: 800
                color: root.needed ? Theme.trouble : Theme.ink
                text: root.purchase.situationTitle
            }

            Txt {
                objectName: "situation"
                width: parent.width
                text: Theme.tie(root.purchase.situationText)
            }
        }
    }

    Card {
        width: parent?.width ?? 0
        height: figures.implicitHeight + Theme.dp(48)
        radius: Theme.radiusCard

        Flow {
            id: figures

            x: Theme.dp(36)
            y: Theme.dp(24)
            width: parent.width - 2 * x
            spacing: Theme.dp(40)

            Repeater {
                model: root.purchase.facts

                delegate: Column {
                    id: figure

                    required property string name
                    required property string value

                    Txt {
                        token: "label"
                        color: Theme.ink2
                        wrapMode: Text.NoWrap
                        text: figure.name
                    }

                    Txt {
                        token: "price36"
                        wrapMode: Text.NoWrap
                        text: figure.value
                    }
                }
            }
        }
    }

    PurchaseDeeds {
        width: parent?.width ?? 0
        refund: root.refund
    }

    Card {
        width: parent?.width ?? 0
        height: sides.implicitHeight + Theme.dp(56)
        radius: Theme.radiusCard

        Column {
            id: sides

            x: Theme.dp(36)
            y: Theme.dp(28)
            width: parent.width - 2 * x
            spacing: Theme.dp(10)

            Txt {
                width: parent.width
                token: "h3"
                font.weight: 800
                text: qsTr("What is known")
            }

            Repeater {
                model: root.purchase.sides

                delegate: SideRow {
                    width: parent?.width ?? 0
                }
            }
        }
    }

    Card {
        width: parent?.width ?? 0
        height: steps.implicitHeight + Theme.dp(56)
        radius: Theme.radiusCard

        Column {
            id: steps

            x: Theme.dp(36)
            y: Theme.dp(28)
            width: parent.width - 2 * x

            Txt {
                width: parent.width
                token: "h3"
                font.weight: 800
                bottomPadding: Theme.dp(16)
                text: qsTr("What happened")
            }

            Repeater {
                id: moments

                model: root.purchase.moments

                delegate: MomentLine {
                    required property int index

                    width: parent?.width ?? 0
                    last: index === moments.count - 1
                }
            }
        }
    }

    dockRow: [
        SecondaryButton {
            objectName: "staffBack"
            width: root.share(0.24)
            visible: !root.cramped
            implicitHeight: Theme.row(104)
            text: qsTr("Back")
            onActivated: root.staff.back()
        },
        SecondaryButton {
            objectName: "askTill"
            width: root.share(root.cramped ? (root.purchase.mayResolve ? 0.52 : 1) : root.purchase.mayResolve ? 0.42 : 0.76)
            implicitHeight: Theme.row(104)
            busy: root.purchase.asking
            text: qsTr("Ask the till")
            onActivated: root.staff.lookAgain()
        },
        PrimaryButton {
            objectName: "resolve"
            width: root.share(root.cramped ? 0.48 : 0.34)
            implicitHeight: Theme.row(104)
            visible: root.purchase.mayResolve
            text: qsTr("Resolve")
            onActivated: root.purchase.resolve()
        }
    ]
}
