pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// One purchase: the situation in a sentence, the figures, what each side says, every step.   In:  staff, purchase, refund.
StaffFrame {
    id: root

    required property StaffPurchaseViewModel purchase
    required property StaffRefundViewModel refund

    // The largest letters leave room for two; the way back is in the rail as well.
    readonly property int gaps: (cramped ? 0 : 1) + (purchase.mayResolve ? 1 : 0)

    // Of the dock's width, for buttons with words of very different lengths.
    function share(part: real): int {
        return Math.floor((columnWidth - gaps * Theme.dp(16)) * part);
    }

    objectName: "purchasePage"
    title: purchase.title
    sentence: purchase.note

    StandingPlate {
        width: parent?.width ?? 0
        tone: root.purchase.situationTone
        sign: tone === "trouble" ? "bell" : tone === "done" ? "check" : "receipt"
        title: root.purchase.situationTitle
        sentence: root.purchase.situationText
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

    RowsCard {
        width: parent?.width ?? 0
        title: qsTr("What is known")
        rows: root.purchase.sides
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
