pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// Paid, or to be paid at the counter: the number to be read while walking away.
// In:  session, purchase.
ScreenFrame {
    id: root

    required property PurchaseViewModel purchase

    readonly property bool paid: purchase.telling !== "at-counter"
    readonly property bool landscape: !Theme.portrait
    // Points and a coupon: two rows of facts under a smaller code.
    readonly property bool crowded: points.visible && coupon.visible
    readonly property int half: Theme.told ? side : landscape ? Math.round(width * (Theme.narrow && Theme.large ? 0.42 : 0.5)) : width

    objectName: "doneScreen"
    title: heading.text
    showing: Showing {
        title: heading.text
        sentence: said.text
        figure: root.purchase.number
        caption: caption.text
        tick: root.paid
        upper: root.upper
    }
    washReach: Theme.dp(1200)
    upper: paid ? Theme.doneTint : Theme.wash
    actionWidth: Theme.sized(560)
    needed: column.y + column.height + Theme.dp(Theme.told ? 24 : 40)

    Item {
        id: top

        visible: !Theme.told
        x: root.landscape && Theme.mirrored ? root.body - root.half : 0
        width: root.half
        height: hint.y + hint.height

        Row {
            id: headline

            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.dp(root.landscape ? (Theme.narrow ? 24 : 72) : 72)
            spacing: Theme.dp(Theme.narrow ? 20 : 28)

            Rectangle {
                id: tick

                anchors.verticalCenter: parent.verticalCenter
                width: Theme.sized(Theme.narrow ? 56 : 96)
                height: width
                radius: width / 2
                visible: root.paid
                color: Theme.done

                Icon {
                    anchors.centerIn: parent
                    name: "check"
                    size: Math.round(tick.width * 0.56)
                    color: Theme.pick("#FFFFFF", Theme.paper, "#FFFFFF")
                }
            }

            Txt {
                id: heading

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, root.half - 2 * root.side - (tick.visible ? tick.width + headline.spacing : 0))
                token: "hero88"
                pixels: Theme.sized(Theme.narrow ? 40 : root.landscape ? 60 : 72)
                lineHeight: Theme.sized(Theme.narrow ? 48 : root.landscape ? 68 : 80)
                text: Theme.tie(root.purchase.title)
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
        }

        Txt {
            id: caption

            anchors.horizontalCenter: parent.horizontalCenter
            y: headline.y + headline.height + Theme.dp(Theme.narrow ? 8 : 48)
            token: "lead"
            color: Theme.ink2
            text: qsTr("Your number")
        }

        Txt {
            id: number

            // 80 mm high where there is room: to be read while walking away, at any text scale.
            readonly property int most: Theme.dp(Theme.narrow ? 210 : root.landscape ? 360 : 400)

            anchors.horizontalCenter: parent.horizontalCenter
            y: caption.y + caption.height + Theme.dp(Theme.narrow ? 0 : 8)
            token: "number"
            tabular: false
            pixels: Math.min(most, Math.round((root.half - 2 * root.side) / Math.max(2, text.length) / 0.6))
            lineHeight: Math.round(pixels * 0.92)
            wrapMode: Text.NoWrap
            text: root.purchase.number
        }

        Rectangle {
            id: hint

            anchors.horizontalCenter: parent.horizontalCenter
            y: number.y + number.height + Theme.dp(Theme.narrow ? 4 : 20)
            width: Math.min(said.implicitWidth + place.width + Theme.dp(106), root.half - 2 * root.side)
            height: Math.max(Theme.sized(Theme.narrow ? 72 : 96), said.implicitHeight + Theme.dp(24))
            radius: Math.min(height / 2, Theme.dp(48))
            color: Theme.surface
            border.width: Theme.contrast ? Theme.dp(3) : 0
            border.color: Theme.edge

            Shadow {
                z: -1
                radius: hint.radius
            }

            Icon {
                id: place

                anchors.left: parent.left
                anchors.leftMargin: Theme.dp(42)
                anchors.verticalCenter: parent.verticalCenter
                name: root.paid ? (root.session.orderKind === "take-away" ? "takeaway" : "table") : "info"
                size: Theme.sized(40)
                color: Theme.ink2
            }

            Txt {
                id: said

                anchors.left: place.right
                anchors.leftMargin: Theme.dp(22)
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, hint.width - place.width - Theme.dp(104))
                token: Theme.narrow ? "bodyBold" : "h3"
                text: Theme.tie(root.purchase.note)
            }
        }
    }

    Column {
        id: column

        x: root.landscape ? (Theme.mirrored ? root.side : root.half) : root.side
        y: Theme.told ? Theme.dp(24) : root.landscape ? Math.max(Theme.dp(24), Math.round((root.free - height) / 2)) : top.height + Theme.dp(56)
        width: root.landscape ? root.body - root.half - root.side : root.inner
        spacing: Theme.dp(Theme.narrow ? 16 : 32)

        Card {
            width: parent.width
            height: Math.max(code.height, receipt.height) + 2 * code.y
            radius: Theme.radiusDock
            kind: "rest"

            QrImage {
                id: code

                anchors.left: parent.left
                anchors.leftMargin: code.y
                y: Theme.dp(Theme.narrow ? 24 : 40)
                size: Theme.dp(Theme.narrow ? (Theme.large || root.crowded ? 140 : 200) : Theme.large && Theme.portrait ? 280
                                                            : root.crowded ? 264 : 320)
                text: root.purchase.codeText
            }

            Column {
                id: receipt

                anchors.left: code.right
                anchors.leftMargin: Theme.dp(Theme.narrow ? 24 : 48)
                anchors.right: parent.right
                anchors.rightMargin: Theme.dp(32)
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.dp(12)

                Txt {
                    width: parent.width
                    token: "h2"
                    pixels: Theme.sized(44)
                    lineHeight: Theme.sized(52)
                    text: Theme.tie(root.purchase.receiptText)
                }

                Txt {
                    width: parent.width
                    token: Theme.narrow ? "body" : "bodyL"
                    color: Theme.ink2
                    text: Theme.tie(root.purchase.paperText)
                }
            }
        }

        Flow {
            id: facts

            readonly property int count: (points.visible ? 1 : 0) + (coupon.visible ? 1 : 0) + 1
            readonly property int columns: count > 1 && !Theme.narrow && !(Theme.large && Theme.portrait) ? 2 : 1
            readonly property int share: Math.floor((width - (columns - 1) * spacing) / columns)

            width: parent.width
            spacing: Theme.narrow ? Theme.dp(16) : Theme.gap

            SavedCard {
                id: points

                width: facts.share
                height: dishes.height
                visible: root.purchase.bonusText !== ""
                amount: root.purchase.pointsText
                means: qsTr("paid with points")
            }

            SavedCard {
                id: coupon

                width: facts.share
                height: dishes.height
                visible: root.purchase.couponText !== ""
                sign: "ticket"
                amount: root.purchase.couponText
                means: qsTr("with your coupon")
            }

            Card {
                id: dishes

                width: facts.count > facts.columns ? facts.width : facts.share
                height: Math.max(Theme.sized(Theme.narrow ? (root.crowded ? 88 : 100) : root.crowded ? 152 : 176), eaten.height + Theme.dp(Theme.narrow ? 16 : 48))

                Thumbnails {
                    id: pictures

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.dp(32)
                    anchors.verticalCenter: parent.verticalCenter
                    size: Theme.dp(Theme.narrow ? 72 : 88)
                    pictures: root.purchase.thumbnails
                }

                Column {
                    id: eaten

                    anchors.left: pictures.visible ? pictures.right : parent.left
                    anchors.leftMargin: Theme.dp(24)
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.dp(16)
                    anchors.verticalCenter: parent.verticalCenter

                    Txt {
                        width: parent.width
                        token: "h3"
                        tabular: true
                        font.weight: 800
                        text: root.purchase.countText
                    }

                    Txt {
                        width: parent.width
                        token: "label"
                        tabular: true
                        font.weight: 500
                        color: Theme.ink2
                        text: root.purchase.toPayText
                    }
                }
            }
        }
    }

    action: Item {
        width: parent.width
        implicitHeight: ready.height

        SecondaryButton {
            id: more

            anchors.left: parent.left
            objectName: "moreTime"
            width: Math.max(implicitWidth, Theme.dp(Theme.narrow ? 220 : 265))
            height: ready.height
            text: qsTr("One more minute")
            onActivated: root.purchase.moreTime()
        }

        PrimaryButton {
            id: ready

            anchors.right: parent.right
            objectName: "done"
            width: parent.width - more.width - Theme.gap
            tall: Theme.portrait
            height: Theme.row(Theme.portrait ? 128 : Theme.narrow ? 96 : 112)
            note: root.purchase.closesInSeconds > 0 ? root.purchase.secondsLeftText : ""
            text: qsTr("Done")
            onActivated: root.purchase.done()
        }
    }
}
