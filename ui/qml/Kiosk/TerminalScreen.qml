pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// The card is asked for at the terminal or the bank's code is to be scanned, or neither came to anything.
// No back, no cancel, no idle timer.
// In:  session, purchase; terminalSide (right, left, below).
ScreenFrame {
    id: root

    required property PurchaseViewModel purchase
    property string terminalSide: "right"

    readonly property bool declined: purchase.telling === "declined"
    readonly property bool byCode: purchase.way === "sbp"
    // The tag knows where the terminal is; nobody knows that of a second one, or of the code.
    readonly property bool pointed: !declined && !byCode && !purchase.atSecondTerminal
    readonly property bool landscape: !Theme.portrait
    readonly property int half: Theme.told ? body - edge + Theme.dp(24) : landscape ? Math.round(width * (Theme.narrow ? 0.6 : 0.5)) : width

    readonly property int edge: Theme.narrow ? side : Theme.dp(64)

    objectName: "terminalScreen"
    title: heading.title
    showing: Showing {
        title: heading.title
        sentence: heading.sentence
        price: root.purchase.toPayText
        pictures: [root.byCode ? "pay_qr" : "terminal"]
        faded: root.declined
        upper: root.upper
        lower: root.lower
    }
    washReach: height
    upper: Theme.blend(Theme.wash, Theme.paper, 0.42)
    lower: Theme.contrast ? Theme.paper : Theme.blend(Theme.copper, Theme.wash, 0.09)
    actionWidth: Theme.sized(declined ? (Theme.low ? 760 : Theme.narrow ? 600 : 800) : stop.visible && Theme.low ? 680 : 470)
    needed: plate.y + plate.height + Theme.dp(Theme.told ? 24 : landscape ? 16 : 56)

    function may(answer: string): bool {
        return purchase.answers.includes(answer);
    }

    Item {
        id: scene

        visible: !Theme.told
        // Two pale discs and what to look for; in landscape they fill the second half.
        x: root.landscape && !Theme.mirrored ? root.body - width : 0
        y: root.landscape ? 0 : heading.y + heading.height + Theme.dp(root.declined ? 24 : 0)
        width: root.landscape ? root.body - root.half : root.body
        height: root.landscape ? root.free : plate.y - y - Theme.dp(root.declined ? 24 : 40)

        readonly property int reach: Math.min(Theme.dp(780), width, height * 1.26)

        Repeater {
            model: Theme.contrast ? [] : [1, 0.745]

            delegate: Rectangle {
                required property real modelData

                anchors.centerIn: parent
                width: Math.round(scene.reach * modelData)
                height: width
                radius: width / 2
                color: Qt.rgba(1, 1, 1, 0.42)
            }
        }

        Picture {
            anchors.centerIn: parent
            name: root.byCode ? "pay_qr" : "terminal"
            boxWidth: Math.round(scene.reach * 0.84)
            faded: root.declined
        }
    }

    Column {
        id: sum

        visible: !Theme.told
        anchors.left: parent.left
        anchors.leftMargin: root.landscape ? root.edge : Math.round((parent.width - width) / 2)
        y: Theme.dp(root.landscape ? (Theme.narrow ? 16 : 64) : 68)

        Txt {
            anchors.left: parent.left
            anchors.leftMargin: root.landscape ? 0 : Math.round((parent.width - width) / 2)
            token: "lead"
            color: Theme.ink2
            text: qsTr("To pay")
        }

        RollingText {
            anchors.left: parent.left
            anchors.leftMargin: root.landscape ? 0 : Math.round((parent.width - width) / 2)
            token: Theme.narrow ? "h1" : Theme.large ? "hero88" : "hero116"
            text: root.purchase.toPayText
        }
    }

    ScreenTitle {
        id: heading

        anchors.left: parent.left
        anchors.leftMargin: root.landscape ? root.edge : root.side
        width: root.landscape ? root.half - root.edge - Theme.dp(24) : root.body - 2 * root.side
        y: sum.y + sum.height + Theme.dp(root.landscape ? (Theme.narrow ? 4 : 32) : 44)
        token: Theme.narrow || Theme.large ? "h1" : "hero88"
        centred: !root.landscape
        title: root.purchase.title
        sentence: root.declined ? "" : root.pointed && tag.crowdedOut ? tag.place : root.purchase.placeText
        sentenceToken: Theme.narrow ? "body" : "lead"
    }

    Rectangle {
        id: tag

        // Points to where the terminal is, out of the edge it stands at.
        readonly property bool onLeft: root.terminalSide === "left"
        readonly property bool below: root.terminalSide === "below"

        // On the lowest panel the largest title leaves it no room at its own side.
        // There the sentence under the title says it.
        readonly property string place: onLeft ? qsTr("Terminal on the left") : below ? qsTr("Terminal below") : qsTr("Terminal on the right")
        readonly property bool crowdedOut: Theme.narrow && !Theme.told && Theme.large && Theme.mirrored !== onLeft && !below

        visible: root.pointed && !crowdedOut
        x: below ? Math.round((root.landscape && !Theme.told ? scene.x + (scene.width - width) / 2 : (root.body - width) / 2)) : root.pages && !onLeft ? root.body - width : onLeft ? -radius : root.body - width + radius
        y: Theme.told ? Theme.dp(24) : root.landscape ? Math.round(root.free - height - Theme.dp(Theme.narrow ? 12 : 48)) : plate.y - height - Theme.dp(28)
        width: tagLine.width + Theme.dp(76) + (below ? 0 : radius)
        height: Theme.sized(Theme.narrow ? 72 : 96)
        radius: height / 2
        color: Theme.plate

        Row {
            id: tagLine

            anchors.verticalCenter: parent.verticalCenter
            x: Theme.dp(38) + (tag.onLeft ? tag.radius : 0)
            spacing: Theme.dp(20)
            layoutDirection: tag.onLeft ? Qt.RightToLeft : Qt.LeftToRight

            Txt {
                anchors.verticalCenter: parent.verticalCenter
                token: Theme.narrow ? "bodyBold" : "button"
                font.weight: 700
                color: Theme.plateText
                wrapMode: Text.NoWrap
                text: tag.place
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: tag.onLeft ? "arrow-left" : "arrow-right"
                rotation: tag.below ? 90 : 0
                size: Theme.sized(40)
                color: Theme.plateText
            }
        }
    }

    Item {
        id: plate

        readonly property Item shown: root.declined ? fact : steps

        x: root.landscape ? root.edge : root.side
        y: Theme.told ? Theme.dp(24) + (root.pointed ? tag.height + Theme.dp(24) : 0)
           : root.landscape ? Math.max(heading.y + heading.height + Theme.dp(Theme.narrow ? 16 : 40), root.free - height - Theme.dp(Theme.narrow ? 24 : 48))
                          : Math.max(heading.y + heading.height + Theme.dp(Theme.large ? 320 : 400), root.free - height - Theme.dp(126))
        width: root.landscape ? root.half - root.edge - Theme.dp(24) : root.inner
        height: shown.implicitHeight

        Card {
            id: steps

            anchors.fill: parent
            implicitHeight: list.height + Theme.dp(Theme.narrow ? 44 : 68)
            visible: !root.declined

            NumberedSteps {
                id: list

                x: Theme.dp(Theme.narrow ? 24 : 40)
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - 2 * x
                spacing: Theme.dp(Theme.narrow ? 8 : 20)
                current: 0
                steps: root.purchase.askingSteps
            }
        }

        FactCard {
            id: fact

            anchors.fill: parent
            visible: root.declined
            sign: "shield"
            matter: "done"
            title: root.purchase.note
            sentence: root.purchase.choiceText
        }
    }

    action: Item {
        width: parent.width
        implicitHeight: root.declined ? answers.height : waiting.implicitHeight
        height: implicitHeight

        WaitingLine {
            id: waiting

            anchors.left: parent.left
            width: parent.width - (stop.visible ? stop.width + Theme.gap : 0)
            visible: !root.declined
            seconds: root.purchase.waitingSeconds
            text: root.purchase.waitText
            sentence: root.purchase.placedText
        }

        SecondaryButton {
            id: stop

            anchors.right: parent.right
            anchors.verticalCenter: waiting.verticalCenter
            objectName: "answer-cancel-payment"
            visible: !root.declined && root.may("cancel")
            width: Math.max(implicitWidth, Theme.dp(Theme.narrow ? 280 : 344))
            height: Theme.row(Theme.narrow ? 96 : 112)
            text: qsTr("Cancel payment")
            onActivated: root.purchase.answer("cancel")
        }

        AnswerButtons {
            id: answers

            width: parent.width
            visible: root.declined
            answers: root.purchase.answers
            onAnswered: answer => root.purchase.answer(answer)
        }
    }
}
