pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// Every wait around money, what needs the guest's answer (points or coupon refused, a coupon worth another
// sum), and "see our staff".
// Never says paid or failed before it is known. The dark plate stays while money is uncertain.
// In:  session, purchase.
ScreenFrame {
    id: root

    required property PurchaseViewModel purchase

    readonly property bool asks: purchase.answers.length > 0
    readonly property bool called: purchase.telling === "see-staff"
    readonly property bool turning: !asks && !called
    readonly property bool landscape: !Theme.portrait
    readonly property int half: Theme.told ? side - Theme.dp(16) : landscape ? Math.round(width * (Theme.narrow ? 0.34 : 0.42)) : width
    readonly property bool closes: called && purchase.closesInSeconds > 0
    // Five steps and the dark plate: the ring makes room.
    readonly property bool listed: purchase.moneyUncertain && list.visible
    readonly property bool crowded: listed && list.count > 4

    objectName: "checkingScreen"
    title: heading.title
    showing: Showing {
        title: heading.title
        sentence: heading.sentence
        figure: root.purchase.number
        caption: qsTr("Your number")
        turning: root.turning
        upper: root.upper
    }
    washReach: Theme.dp(1000)
    upper: Theme.blend(Theme.wash, Theme.paper, 0.42)
    acts: asks || said.text !== ""
    actionWidth: Theme.sized(asks ? 760 : closes && Theme.low ? 680 : 470)
    needed: column.y + column.height + Theme.dp(Theme.narrow ? 16 : 40)

    ScreenTitle {
        id: heading

        readonly property bool long: title.length > 24

        anchors.left: parent.left
        anchors.leftMargin: root.landscape ? root.half + Theme.dp(16) : root.side
        width: root.landscape ? root.body - root.half - Theme.dp(Theme.narrow ? 40 : 80) : root.inner
        y: Theme.dp(root.landscape ? (Theme.narrow ? 16 : 80) : long ? 88 : 112)
        token: Theme.narrow ? (long ? "h2" : "h1") : Theme.large || root.landscape && long && root.listed ? "h1"
                                                   : root.landscape || long ? "hero88" : "hero"
        sentenceToken: Theme.narrow ? "body" : "lead"
        centred: !root.landscape
        title: root.purchase.title
        sentence: root.purchase.note.replace(". ", root.landscape ? ". " : ".\n")
    }

    Item {
        id: circle

        visible: !Theme.told
        readonly property int side: root.landscape ? Math.min(Theme.dp(Theme.shallow ? 360 : 560), root.half - Theme.dp(Theme.narrow ? 48 : 96),
                                                              root.free - Theme.dp(64)) : Theme.dp(Theme.large || root.crowded ? 400 : 472)

        x: root.landscape ? (Theme.mirrored ? root.body - root.half : 0) + Math.round((root.half - side) / 2)
                          : Math.round((root.body - side) / 2)
        y: root.landscape ? Math.round((root.free - side) / 2)
                          : Math.max(Theme.dp(Theme.large || root.crowded ? 0 : 454), heading.y + heading.height + Theme.dp(40))
        width: side
        height: side

        Rectangle {
            anchors.fill: parent
            radius: width / 2
            color: Theme.surface
        }

        WaitRing {
            size: circle.side
            thickness: Theme.dp(20)
            visible: root.turning
        }

        Rectangle {
            anchors.fill: parent
            visible: !root.turning
            radius: width / 2
            color: "transparent"
            border.width: Theme.dp(20)
            border.color: root.called ? Theme.copper : Theme.sunk2
        }

        Column {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: -Theme.dp(8)
            visible: root.purchase.number !== ""

            Txt {
                anchors.horizontalCenter: parent.horizontalCenter
                token: "lead"
                pixels: Math.min(Theme.sized(36), Math.round(circle.side * 0.11))
                color: Theme.ink2
                text: qsTr("Your number")
            }

            Txt {
                anchors.horizontalCenter: parent.horizontalCenter
                token: "number2"
                tabular: false
                // Figures are meant to be large at any text scale; they only have to fit the ring.
                pixels: Math.min(Math.round(circle.side * 0.39), Math.round(circle.side * 1.3 / Math.max(2, text.length)))
                lineHeight: pixels
                text: root.purchase.number
            }
        }

        Mark {
            anchors.centerIn: parent
            visible: root.purchase.number === ""
            size: Math.round(circle.side * 0.4)
            color: Theme.markPale
        }
    }

    Column {
        id: column

        x: root.landscape ? (Theme.mirrored ? Theme.dp(64) : root.half + Theme.dp(16)) : root.side
        y: Theme.told ? Theme.dp(24) : root.landscape ? Math.max(heading.y + heading.height + Theme.dp(Theme.narrow ? 12 : 32), 0)
                          : Math.max(Theme.dp(Theme.large || root.crowded ? 0 : 1000), circle.y + circle.height + Theme.dp(48))
        width: root.landscape ? root.body - root.half - Theme.dp(Theme.narrow ? 40 : 80) : root.inner
        spacing: Theme.dp(Theme.narrow ? 12 : 32)

        SafePlate {
            width: parent.width
            visible: root.purchase.moneyUncertain
        }

        FactCard {
            width: parent.width
            visible: root.asks && root.purchase.causeText !== ""
            sign: "info"
            title: root.purchase.causeText
        }

        SumRows {
            width: parent.width
            visible: root.asks && count > 0
            rows: root.purchase.sums
        }

        Card {
            width: parent.width
            height: list.height + Theme.dp(Theme.narrow ? 16 : 48)
            visible: list.height > 0 && !root.asks && !root.called

            CheckList {
                id: list

                x: Theme.dp(40)
                y: Theme.dp(Theme.narrow ? 8 : 24)
                width: parent.width - 2 * Theme.dp(40)
                steps: root.purchase.steps
            }
        }
    }

    action: Item {
        width: parent.width
        implicitHeight: root.asks ? answers.height : said.visible ? said.implicitHeight : 0
        height: implicitHeight

        WaitingLine {
            id: said

            anchors.left: parent.left
            objectName: "leaving"
            width: parent.width - (more.visible ? more.width + Theme.gap : 0)
            visible: !root.asks && text !== ""
            turning: false
            sign: root.called || !root.purchase.offersToLeave ? "" : root.purchase.hasSlip ? "receipt" : "camera"
            text: root.called ? root.purchase.closesText : root.purchase.leavingText
            sentence: root.called ? "" : root.purchase.findingText
        }

        SecondaryButton {
            id: more

            anchors.right: parent.right
            anchors.verticalCenter: said.verticalCenter
            objectName: "moreTime"
            visible: root.closes
            height: Theme.row(Theme.narrow ? 96 : 112)
            text: qsTr("One more minute")
            onActivated: root.purchase.moreTime()
        }

        AnswerButtons {
            id: answers

            width: parent.width
            visible: root.asks
            answers: root.purchase.answers
            payText: root.purchase.payText
            onAnswered: answer => root.purchase.answer(answer)
        }
    }
}
