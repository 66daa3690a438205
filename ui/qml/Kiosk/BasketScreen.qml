pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// The order before it is paid: lines, editing in place, one gentle row of offers, the total.
// In:  session, basket, note, loyalty.   Wide landscape: the dock's notice, offers and total stand in a panel.
ScreenFrame {
    id: root

    required property BasketViewModel basket
    required property NoteViewModel note
    required property LoyaltyViewModel loyalty

    readonly property int head: heading.y + heading.height
    readonly property bool offering: !Theme.stepwise && !basket.empty && offers.count > 0 && asideWidth === 0
    readonly property string goOn: basket.canCheckOut ? qsTr("Check out") : basket.blockedText

    objectName: "basketScreen"
    title: heading.title
    showing: Showing {
        title: heading.title
        sentence: root.basket.empty ? "" : kind.text
        pictures: root.basket.empty ? ["tea"] : root.basket.thumbnails
    }
    washReach: Theme.dp(Theme.portrait ? 560 : 300)
    asideWidth: Theme.wide && !basket.empty ? Theme.dp(480) : 0
    aside: BasketAside {
        visible: root.asideWidth > 0
        basket: root.basket
        loyalty: root.loyalty
        text: root.goOn
        onActivated: root.basket.checkOut()
    }
    needed: content.y + content.height + Theme.dp(40)

    Repeater {
        // Three dishes of the order as a still life, the first one largest and cut by the corner.
        model: Theme.large && Theme.portrait || Theme.narrow || root.basket.empty ? [] : root.basket.thumbnails.slice(0, 3)

        delegate: Picture {
            required property string modelData
            required property int index

            readonly property real shrink: Theme.portrait ? 1 : 0.62

            name: modelData
            boxWidth: Math.round(Theme.dp([400, 250, 256][index]) * shrink)
            x: (Theme.mirrored ? 1 : 0) * (root.body - width) + (Theme.mirrored ? -1 : 1)
               * (root.body - Math.round(Theme.dp([368, 492, 256][index]) * shrink))
            y: Math.round(Theme.dp([-112, 148, 212][index]) * shrink)
        }
    }

    BrandLine {
        x: Theme.mirrored ? root.body - width - root.side : root.side
        y: Theme.dp(Theme.portrait ? 52 : 28)
        visible: !Theme.low
        compact: !Theme.portrait
        wordless: Theme.narrow
    }

    ScreenTitle {
        id: heading

        anchors.left: parent.left
        anchors.leftMargin: root.side + (Theme.narrow ? Theme.dp(72) : 0)
        width: Theme.narrow ? Theme.sized(350) : Math.round(root.body * (Theme.portrait ? (Theme.large ? 0.9 : 0.6) : 0.5))
        y: Theme.dp(Theme.portrait ? 190 : Theme.narrow ? 20 : 92)
        token: Theme.portrait ? "hero" : Theme.narrow ? "h1" : "hero88"
        title: qsTr("Your order")
    }

    SignLine {
        id: kind

        anchors.left: Theme.narrow ? heading.right : heading.left
        anchors.leftMargin: Theme.narrow ? Theme.dp(40) : 0
        visible: !Theme.told
        height: visible ? implicitHeight : 0
        y: Theme.narrow ? heading.y + heading.height - height - Theme.dp(6)
                        : heading.y + heading.height + Theme.dp(Theme.portrait ? 12 : 0)
        sign: root.session.orderKind === "take-away" ? "takeaway" : "table"
        text: root.session.orderKindText
    }

    Column {
        id: content

        x: root.side
        y: Theme.told ? Theme.dp(24) : Theme.portrait ? Math.max(Theme.dp(464), kind.y + kind.height + Theme.dp(24))
                          : heading.y + heading.height + (Theme.narrow ? 0 : kind.height) + Theme.dp(20)
        width: root.inner
        spacing: Theme.dp(16)

        Card {
            width: parent.width
            height: lines.height + 2 * lines.y
            visible: !root.basket.empty

            Column {
                id: lines

                x: Theme.gap
                y: Theme.dp(8)
                width: parent.width - 2 * Theme.gap

                Repeater {
                    id: rows

                    model: root.basket.lines

                    delegate: Column {
                        id: line

                        required property string key
                        required property string name
                        required property string noteText
                        required property string priceText
                        required property string oldPriceText
                        required property string troubleText
                        required property string picture
                        required property int quantity
                        required property bool canGrow
                        required property bool canEdit
                        required property bool editing
                        required property int index

                        readonly property bool last: index === rows.count - 1

                        width: lines.width

                        BasketLineRow {
                            objectName: "line-" + line.key
                            width: parent.width
                            name: line.name
                            differences: line.noteText
                            picture: line.picture
                            quantity: line.quantity
                            price: line.priceText
                            priceBefore: line.oldPriceText
                            canGrow: line.canGrow
                            problem: line.troubleText
                            divider: !line.last && !line.editing
                            onOpened: {
                                if (line.canEdit && Theme.stepwise)
                                    root.basket.openLine(line.key);
                                else if (line.canEdit)
                                    root.basket.tapLine(line.key);
                            }
                            onIncreased: root.basket.stepLine(line.key, 1)
                            onDecreased: root.basket.stepLine(line.key, -1)
                            onLimitReached: root.basket.stepLine(line.key, 1)
                        }

                        Loader {
                            width: parent.width
                            active: line.editing
                            visible: active

                            sourceComponent: LineEditor {
                                basket: root.basket
                                onFinished: root.basket.tapLine(line.key)
                                onOpened: root.basket.openLine(line.key)
                            }
                        }

                        Item {
                            width: parent.width
                            height: Theme.dp(12)
                            visible: line.editing

                            Rectangle {
                                anchors.verticalCenter: parent.verticalCenter
                                width: parent.width
                                height: Theme.line
                                visible: !line.last
                                color: Theme.lineColor
                            }
                        }
                    }
                }
            }
        }

        NoteRow {
            width: parent.width
            visible: root.note.offered && !root.basket.empty
            note: root.note.text
            onClicked: root.note.openNote()
        }

        NoticeLine {
            visible: Theme.narrow && text !== ""
            coin: true
            text: root.loyalty.maySpendText
        }

        Item {
            width: parent.width
            height: Math.max(offersTitle.height, no.height)
            visible: root.offering

            Txt {
                id: offersTitle

                anchors.left: parent.left
                anchors.right: no.left
                anchors.rightMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                token: "h3"
                text: Theme.tie(root.basket.offersTitle)
            }

            QuietButton {
                id: no

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                objectName: "declineOffers"
                flat: true
                height: Theme.hit(72)
                rightPadding: Theme.dp(12)
                tone: Theme.contrast ? Theme.ink : Theme.ink2
                signAfter: "close"
                text: qsTr("No, thanks")
                onActivated: root.basket.declineOffers()
            }
        }

        Grid {
            id: offersGrid

            width: parent.width
            columns: Theme.low ? Math.max(1, Math.min(3, Math.floor((width + spacing) / (Theme.sized(360) + spacing))))
                               : Theme.large && Theme.portrait ? 1 : 3
            spacing: Theme.dp(16)
            visible: root.offering

            Repeater {
                id: offers

                model: root.basket.offers

                delegate: OfferCard {
                    required property string key
                    required property string priceText
                    required name
                    required picture

                    objectName: "offer-" + key
                    width: (offersGrid.width - (offersGrid.columns - 1) * offersGrid.spacing) / offersGrid.columns
                    price: priceText
                    onTaken: root.basket.takeOffer(key)
                }
            }
        }
    }

    Column {
        id: nothing

        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(content.y, Math.round((content.y + root.free - height) / 2) - Theme.dp(40))
        width: Math.min(root.inner, Theme.dp(760))
        visible: root.basket.empty
        spacing: Theme.dp(16)

        Picture {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !Theme.narrow
            name: root.basket.empty ? "tea" : ""
            boxWidth: Theme.dp(Theme.portrait ? 420 : 280)
        }

        Txt {
            width: parent.width
            token: "h2"
            horizontalAlignment: Text.AlignHCenter
            text: Theme.tie(qsTr("Nothing here yet"))
        }

        Txt {
            width: parent.width
            token: "bodyL"
            color: Theme.ink2
            horizontalAlignment: Text.AlignHCenter
            text: Theme.tie(qsTr("Choose something, and it will appear here"))
        }
    }

    notice: NoticeLine {
        visible: Theme.portrait && !root.basket.empty && text !== ""
        coin: true
        text: root.loyalty.maySpendText
    }

    action: SumAction {
        visible: root.asideWidth === 0
        implicitHeight: visible ? height : 0
        name: "checkOut"
        caption: root.basket.empty ? "" : qsTr("Total")
        sum: root.basket.empty ? "" : root.basket.totalText
        available: root.basket.empty || root.basket.canCheckOut
        text: root.basket.empty ? qsTr("To the menu") : root.goOn
        onActivated: {
            if (root.basket.empty)
                root.session.back();
            else
                root.basket.checkOut();
        }
    }
}
