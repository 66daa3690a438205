pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// The menu in the low band: one category at a time and one row of its dishes, both led through by arrows.
// A tap on a card puts the dish into the shop window, another tap opens it, plus adds it.
// In:  menu, categories, categoryKey, categoryName, categoryPicture.
// Out: shownKey (the dish in the shop window); categoryChosen(key), opened(key), plusTapped(key), minusTapped(key),
//      searched(); added(picture, from) when a card's count grew.
Item {
    id: root

    required property MenuViewModel menu
    required property var categories
    required property string categoryKey
    required property string categoryName
    required property string categoryPicture
    property string shownKey: ""
    property string alikeTo: "" // the sold-out dish whose like is on the shelf instead

    readonly property var dishes: alikeTo === "" ? menu.dishesOf(categoryKey) : menu.similarTo(alikeTo)
    readonly property int gap: Theme.gap
    readonly property int columns: Math.max(1, Math.floor((width + gap) / (34 * Theme.u * (1 + (Theme.textScale - 1) * 0.6) + gap)))
    readonly property int cardWidth: Math.floor((width - (columns - 1) * gap) / columns)
    readonly property int first: Math.max(0, list.currentIndex)

    signal categoryChosen(key: string)
    signal opened(key: string)
    signal plusTapped(key: string)
    signal minusTapped(key: string)
    signal searched
    signal added(picture: string, from: rect)

    function turnCategory(by: int) {
        const count = categories.count;
        if (count > 0)
            categoryChosen(categories.keyAt((categories.placeOf(categoryKey) + by + count) % count));
    }

    function turnPage(by: int) {
        list.currentIndex = Math.max(0, Math.min(Math.floor((list.count - 1) / columns) * columns,
                                                 Math.floor(first / columns) * columns + by * columns));
        showFirst();
    }

    // Another page, another window: the first dish of the row that can be had.
    function showFirst() {
        if (list.count > 0)
            shownKey = dishes.keyAt(Math.min(first, list.count - 1));
    }

    function begin() {
        list.currentIndex = 0;
        list.positionViewAtBeginning();
        showFirst();
    }

    // A dish that left the menu leaves the window too.
    function settle() {
        if (shownKey === "" || dishes.placeOf(shownKey) < 0)
            showFirst();
    }

    onCategoryKeyChanged: {
        alikeTo = "";
        begin();
    }
    onAlikeToChanged: begin()
    Component.onCompleted: begin()

    Item {
        id: head

        width: parent.width
        height: Theme.hit(Theme.slim || Theme.large ? 72 : 80)

        StepArrow {
            id: before

            anchors.left: parent.left
            width: Theme.hit(80)
            height: parent.height
            objectName: "categoryBefore"
            visible: root.alikeTo === ""
            sign: "caret-left"
            text: qsTr("Previous category")
            onClicked: root.turnCategory(-1)
        }

        Row {
            id: name

            objectName: "category-" + root.categoryKey
            anchors.left: before.right
            anchors.right: after.left
            anchors.verticalCenter: parent.verticalCenter
            visible: root.alikeTo === ""
            leftPadding: Math.max(Theme.dp(8), Math.round((width - picture.width - title.width - spacing) / 2))
            spacing: Theme.dp(20)

            Picture {
                id: picture

                anchors.verticalCenter: parent.verticalCenter
                visible: !Theme.large
                name: root.categoryPicture
                boxWidth: visible ? Theme.dp(60) : 0
            }

            Txt {
                id: title

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, name.width - picture.width - name.spacing - Theme.dp(8))
                token: "h3"
                pixels: Theme.sized(Theme.large ? 28 : 36)
                lineHeight: Math.round(pixels * 1.1)
                text: root.categoryName
                Accessible.role: Accessible.Heading
                Accessible.name: root.categoryName
            }
        }

        StepArrow {
            id: after

            x: (Theme.mirrored ? -1 : 1) * Math.round(head.width * 0.48 - width) + (Theme.mirrored ? head.width - width : 0)
            width: before.width
            height: parent.height
            objectName: "categoryAfter"
            visible: root.alikeTo === ""
            sign: "caret-right"
            text: qsTr("Next category")
            onClicked: root.turnCategory(1)
        }

        QuietButton {
            id: finder

            // What the arrows on both sides leave, whether or not there are arrows now.
            readonly property int room: head.width * 0.52 - 2 * before.width - range.width - 2 * Theme.gap

            x: Theme.mirrored ? after.x - Theme.gap - width : after.x + after.width + Theme.gap
            width: text !== "" ? implicitWidth : before.width
            height: parent.height
            objectName: "openSearch"
            visible: root.alikeTo === "" && root.categories.count > 0
            leftPadding: Theme.dp(20)
            sign: "search"
            text: word.advanceWidth + Theme.sized(36) + Theme.dp(14) + 2 * leftPadding <= room ? word.text : ""
            Accessible.name: qsTr("Find a dish")
            onActivated: root.searched()

            TextMetrics {
                id: word

                font.family: Theme.family
                font.pixelSize: Theme.sized(30)
                font.weight: 700
                text: qsTr("Find")
            }
        }

        QuietButton {
            anchors.left: parent.left
            height: parent.height
            objectName: "backToCategory"
            visible: root.alikeTo !== ""
            sign: "back"
            text: qsTr("Back to: %1").arg(root.categoryName)
            onActivated: root.alikeTo = ""
        }

        StepArrow {
            id: left

            anchors.right: range.left
            width: before.width
            height: parent.height
            objectName: "dishesBefore"
            visible: list.count > root.columns
            available: root.first > 0
            sign: "caret-left"
            text: qsTr("Dishes before")
            onClicked: root.turnPage(-1)
        }

        Txt {
            id: range

            anchors.right: right.left
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(Theme.dp(140), implicitWidth + Theme.dp(24))
            visible: left.visible
            token: "label"
            tabular: true
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.NoWrap
            text: qsTr("%1–%2 of %3").arg(root.first + 1).arg(Math.min(list.count, root.first + root.columns)).arg(list.count)
        }

        StepArrow {
            id: right

            anchors.right: parent.right
            width: before.width
            height: parent.height
            objectName: "dishesAfter"
            visible: left.visible
            available: root.first + root.columns < list.count
            sign: "caret-right"
            text: qsTr("Dishes after")
            onClicked: root.turnPage(1)
        }
    }

    ListView {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: -root.gap
        anchors.top: head.bottom
        anchors.topMargin: Theme.dp(16)
        anchors.bottom: parent.bottom
        orientation: ListView.Horizontal
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
        model: root.dishes
        clip: true
        cacheBuffer: 0
        reuseItems: true
        keyNavigationEnabled: false
        interactive: false // led by the arrows alone
        highlightRangeMode: ListView.StrictlyEnforceRange
        highlightMoveDuration: Theme.pageIn
        highlightMoveVelocity: -1
        preferredHighlightBegin: 0
        preferredHighlightEnd: root.cardWidth + root.gap
        onCountChanged: root.settle()

        delegate: Item {
            id: cell

            required property string key
            required property string name
            required property string picture
            required property string priceText
            required property int inBasket
            required property bool soldOut
            required property bool canGrow
            required property bool similar
            required property int index

            // Portions seen before; -1 while the card waits to show another dish.
            property int known: inBasket

            width: root.cardWidth + root.gap
            height: list.height

            ListView.onPooled: known = -1
            ListView.onReused: known = inBasket

            onInBasketChanged: {
                if (known >= 0 && inBasket > known) {
                    const tile = card.tile;
                    const place = tile.mapToItem(root.parent, (tile.width - tile.box) / 2, (tile.height - tile.box) / 2);
                    root.added(picture, Qt.rect(place.x, place.y, tile.box, tile.box));
                }
                if (known >= 0)
                    known = inBasket;
            }

            DishCard {
                id: card

                x: Theme.mirrored ? root.gap : 0
                objectName: "dish-" + cell.key
                width: root.cardWidth
                height: cell.height
                corner: true
                compact: true
                chosen: cell.key === root.shownKey
                name: cell.name
                picture: cell.picture
                price: cell.priceText
                quantity: cell.inBasket
                canGrow: cell.canGrow
                soldOut: cell.soldOut
                soldOutNote: qsTr("Sold out")
                hasSimilar: cell.similar && root.alikeTo === ""
                onOpened: {
                    if (chosen)
                        root.opened(cell.key);
                    else
                        root.shownKey = cell.key;
                }
                onPlusTapped: root.plusTapped(cell.key)
                onMinusTapped: root.minusTapped(cell.key)
                onLimitReached: root.plusTapped(cell.key)
                onSimilarTapped: root.alikeTo = cell.key
                onVisualFocusChanged: {
                    if (visualFocus)
                        root.shownKey = cell.key;
                }
            }
        }
    }

    Row {
        anchors.fill: list
        visible: root.menu.loading && list.count === 0
        spacing: root.gap

        Repeater {
            model: parent.visible ? root.columns : 0

            delegate: DishCard {
                required property int index

                name: ""
                width: root.cardWidth
                height: list.height
                corner: true
                compact: true
                loading: true
            }
        }
    }
}
