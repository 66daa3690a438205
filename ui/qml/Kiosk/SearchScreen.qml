pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// Dishes by name: the field, what it found, the keyboard. Nothing written yet: what guests often choose.
// In:  session, search, basket, loyalty.
WritingScreen {
    id: root

    required property SearchViewModel search
    required property BasketViewModel basket
    required property LoyaltyViewModel loyalty

    readonly property int gap: Theme.dp(12)

    objectName: "searchScreen"
    heading: qsTr("Find a dish")
    showing: Showing {
        title: root.heading
        sentence: root.search.popularText || root.search.foundText
        pictures: root.search.pictures
    }
    label: qsTr("What you are looking for")
    hint: qsTr("The name of a dish")
    sign: "search"
    text: search.query
    tail: search.foundText
    acts: !Theme.wide && !crowded && (Theme.portrait || !basket.empty)
    least: probe.implicitHeight
    onPressed: character => search.press(character)
    onErased: search.erase()
    onCleared: search.clear()

    Txt {
        id: listTitle

        width: parent.width
        visible: text !== "" && !Theme.narrow
        token: "h3"
        text: root.search.popularText
    }

    ScrollWindow {
        id: found

        readonly property int below: parent.height - y

        anchors.left: parent.left
        anchors.right: arrows.visible ? arrows.left : parent.right
        anchors.top: listTitle.visible ? listTitle.bottom : parent.top
        anchors.topMargin: listTitle.visible ? Theme.dp(12) : 0
        // Arrows turn whole rows over.
        height: Theme.paged ? Math.max(1, Math.floor((below + root.gap) / list.cellHeight)) * list.cellHeight : below
        scrolled: !list.atYBeginning

        GridView {
            id: list

            readonly property int columns: Math.max(1, Math.floor((root.inner + root.gap - (Theme.paged ? arrows.width : 0)) / (Theme.sized(560) + root.gap)))

            objectName: "foundDishes"
            anchors.fill: parent
            anchors.rightMargin: -root.gap
            cellWidth: Math.floor(width / columns)
            cellHeight: probe.implicitHeight + root.gap
            model: root.search.rows
            keyNavigationEnabled: false
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: 0

            delegate: Item {
                id: cell

                required property string key
                required property string name
                required property string detailText
                required property string priceText
                required property string picture
                required property int inBasket
                required property bool soldOut
                required property bool canGrow

                width: list.cellWidth
                height: list.cellHeight

                FoundCard {
                    x: Theme.mirrored ? root.gap : 0
                    objectName: "found-" + cell.key
                    width: list.cellWidth - root.gap
                    name: cell.name
                    detail: cell.detailText
                    price: cell.priceText
                    picture: cell.picture
                    quantity: cell.inBasket
                    canGrow: cell.canGrow
                    soldOut: cell.soldOut
                    onOpened: root.search.openDish(cell.key)
                    onPlusTapped: root.search.plus(cell.key)
                    onMinusTapped: root.search.minus(cell.key)
                }
            }
        }
    }

    PageArrows {
        id: arrows

        anchors.right: parent.right
        y: found.y
        height: found.height - (across ? root.gap : 0)
        across: Theme.low
        visible: Theme.paged && Math.ceil(list.count / list.columns) * list.cellHeight > found.height
        list: list
        row: list.cellHeight
    }

    // How high a card is, before there is one.
    FoundCard {
        id: probe

        visible: false
        enabled: false
        name: ""
    }

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width, Theme.dp(760))
        visible: root.search.nothingFound
        spacing: Theme.dp(12)

        Txt {
            width: parent.width
            token: Theme.portrait ? "h2" : "h3"
            horizontalAlignment: Text.AlignHCenter
            text: Theme.tie(qsTr("Nothing found"))
        }

        Txt {
            width: parent.width
            token: "body"
            color: Theme.ink2
            horizontalAlignment: Text.AlignHCenter
            visible: !root.crowded
            text: Theme.tie(qsTr("Try another word, or look through the categories"))
        }
    }

    action: Theme.narrow ? sum : bar

    BasketBar {
        id: bar

        width: parent?.width ?? 0
        visible: root.acts && !Theme.narrow
        session: root.session
        basket: root.basket
        loyalty: root.loyalty
    }

    SumAction {
        id: sum

        visible: root.acts && Theme.narrow
        name: "viewOrder"
        caption: root.basket.countText
        sum: root.basket.totalText
        text: qsTr("View order")
        onActivated: root.basket.openBasket()
    }
}
