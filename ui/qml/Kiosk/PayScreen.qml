pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// How will you pay? The first way is the large card; only ways that work now are here.
// In:  session, pay; terminalSide (right, left, below: where the terminal stands).
ScreenFrame {
    id: root

    required property PayViewModel pay
    property string terminalSide: "right"

    readonly property var ways: pay.ways
    readonly property int others: Math.max(0, ways.length - 1)

    objectName: "payScreen"
    title: heading.title
    showing: Showing {
        title: heading.title
        price: root.pay.totalText
        sentence: [root.pay.afterText, root.pay.noteText].filter(part => part !== "").join(" · ")
        pictures: root.ways.length > 0 ? [root.pictureOf(root.ways[0])] : ["samovar"]
    }
    needed: cards.y + cards.height + Theme.dp(Theme.portrait ? 40 : 28) + (missing.visible ? missing.height + Theme.dp(16) : 0)

    function pictureOf(way: string): string {
        return way === "sbp" ? "pay_qr" : way === "counter" ? "pay_counter" : "pay_card";
    }

    function nameOf(way: string): string {
        if (way !== "" && way === pay.secondTerminal)
            return qsTr("Second terminal");
        return way === "sbp" ? qsTr("By QR code") : way === "counter" ? qsTr("At the counter") : qsTr("By card");
    }

    function verbOf(way: string): string {
        return way === "sbp" ? qsTr("Pay by QR code") : way === "counter" ? qsTr("Pay at the counter") : qsTr("Pay by card");
    }

    function sentenceOf(way: string): string {
        if (way === "sbp")
            return qsTr("From your bank's app");
        if (way === "counter")
            return pay.counterText !== "" ? pay.counterText : qsTr("Cash or card");
        if (way === pay.secondTerminal)
            return qsTr("Card, phone or watch"); // nobody has said where that one stands
        switch (terminalSide) {
        case "left":
            return qsTr("Card, phone or watch on the terminal on the left");
        case "below":
            return qsTr("Card, phone or watch on the terminal below");
        default:
            return qsTr("Card, phone or watch on the terminal on the right");
        }
    }

    BrandLine {
        id: brand

        x: Theme.mirrored ? root.body - width - root.side : root.side
        y: Theme.dp(Theme.portrait ? 52 : 28)
        visible: !Theme.low && !Theme.narrow
        compact: !Theme.portrait
    }

    ScreenTitle {
        id: heading

        x: root.side
        width: root.inner
        y: Theme.dp(Theme.portrait ? 188 : Theme.narrow ? 20 : 100)
        token: Theme.portrait ? "hero96" : Theme.narrow ? "h1" : "hero88"
        title: qsTr("How will you pay?")
    }

    Flow {
        id: total

        visible: !Theme.told
        height: visible ? implicitHeight : 0
        x: root.side
        width: root.inner
        y: heading.y + heading.height + Theme.dp(Theme.portrait ? 12 : 0)
        spacing: Theme.dp(20)

        RollingText {
            id: sum

            token: Theme.portrait ? "price76" : "price56"
            text: root.pay.totalText
        }

        Txt {
            id: after

            height: Math.max(implicitHeight, sum.height - Theme.dp(Theme.portrait ? 10 : 4))
            visible: text !== ""
            verticalAlignment: Text.AlignBottom
            token: "bodyL"
            color: Theme.ink2
            text: root.pay.afterText
        }

        Txt {
            // In the same line or not at all: a line more would be taken from the ways.
            readonly property bool fits: sum.width + after.implicitWidth + implicitWidth + 2 * total.spacing <= total.width

            height: Math.max(implicitHeight, sum.height - Theme.dp(4))
            visible: !Theme.portrait && text !== "" && fits
            verticalAlignment: Text.AlignBottom
            token: "bodyL"
            color: Theme.ink2
            text: root.pay.noteText !== "" ? "· " + root.pay.noteText : ""
        }
    }

    Grid {
        id: cards

        readonly property real share: Theme.narrow ? 0.52 : 0.5
        // Low and with the largest letters: one below the other, and the page scrolls.
        readonly property bool below: !Theme.portrait && Theme.large && root.width / Theme.u < 200
        readonly property bool across: !Theme.portrait && !below && root.others > 0
        readonly property int room: Math.max(Theme.dp(320), root.free - y - Theme.dp(28)
                                             - (missing.visible ? missing.height + Theme.dp(16) : 0))
        readonly property int largeHeight: below ? Theme.dp(480) : Theme.portrait ? Theme.dp(Theme.large ? 620 : 536) : room
        readonly property int smallHeight: below ? Theme.dp(240) : Theme.portrait ? Theme.dp(480) : root.others > 1 ? Math.floor((room - Theme.gap) / 2) : room

        x: root.side
        y: Theme.portrait ? Math.max(Theme.dp(480), total.y + total.height + Theme.dp(32))
                          : total.y + total.height + Theme.dp(Theme.narrow ? 12 : 28)
        width: root.inner
        columns: across ? 2 : 1
        spacing: Theme.dp(32)

        PayCard {
            objectName: "way-" + (root.ways[0] ?? "")
            width: cards.across ? Math.round((cards.width - cards.spacing) * cards.share) : cards.width
            height: cards.largeHeight
            visible: root.ways.length > 0
            large: true
            text: root.nameOf(root.ways[0] ?? "")
            sentence: root.sentenceOf(root.ways[0] ?? "")
            verb: root.verbOf(root.ways[0] ?? "")
            picture: root.pictureOf(root.ways[0] ?? "")
            onClicked: root.pay.choose(root.ways[0])
        }

        Grid {
            id: rest

            readonly property int place: cards.across ? cards.width - Math.round((cards.width - cards.spacing) * cards.share)
                                                        - cards.spacing : cards.width

            columns: cards.across || Theme.large || root.others === 1 ? 1 : 2
            spacing: Theme.gap

            Repeater {
                model: root.ways.slice(1)

                delegate: PayCard {
                    required property string modelData

                    objectName: "way-" + modelData
                    width: (rest.place - (rest.columns - 1) * rest.spacing) / rest.columns
                    height: cards.smallHeight
                    text: root.nameOf(modelData)
                    sentence: root.sentenceOf(modelData)
                    picture: root.pictureOf(modelData)
                    onClicked: root.pay.choose(modelData)
                }
            }
        }
    }

    NoticeLine {
        id: missing

        x: root.side
        y: cards.y + cards.height + Theme.dp(16)
        width: root.inner
        visible: text !== "" && root.ways.length > 0
        sign: "info"
        text: root.pay.missingText
    }

    FactCard {
        // The last way has gone while the guest was choosing.
        x: root.side
        y: cards.y
        width: root.inner
        visible: root.ways.length === 0
        sign: "info"
        title: root.pay.missingText
        sentence: qsTr("Please order at the counter, we will gladly help")
    }

    notice: NoticeLine {
        visible: Theme.portrait && text !== ""
        coin: root.pay.usesPoints
        sign: "ticket"
        text: root.pay.noteText
    }
}
