pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// The menu: rail, hero of the category, cards. In portrait and narrow landscape the basket is in the
// dock; in wide landscape the root item puts BasketPanel beside this screen. In the low band one row of
// dishes stands on a shelf, and the shop window shows one of them.
// In:  session, menu, search, basket, loyalty.
Page {
    id: root

    required property SessionViewModel session
    required property MenuViewModel menu
    required property SearchViewModel search
    required property BasketViewModel basket
    required property LoyaltyViewModel loyalty
    property string categoryKey: ""

    readonly property bool hasPanel: Theme.wide
    readonly property var categories: menu.categories
    readonly property int reach: Theme.dp(Theme.portrait ? 480 : Theme.narrow ? 136 : 272)

    readonly property string shownKey: (shelf.item as DishShelf)?.shownKey ?? ""
    property var shown: ({})

    objectName: "menuScreen"
    title: rail.currentName
    ground: dock.y
    showing: Showing {
        title: root.shown.name ?? ""
        sentence: root.shown.description ?? ""
        price: root.shown.price ?? ""
        pictures: root.shown.picture ? [root.shown.picture] : []
        badges: root.shown.badges ?? []
        facts: root.shown.facts ?? []
    }
    onShownKeyChanged: tell()

    function tell() {
        shown = Theme.low ? menu.told(shownKey) : {};
    }

    function choose(key: string) {
        grid.closeSimilar();
        root.categoryKey = key;
        grid.positionViewAtBeginning();
    }

    // Where the basket shows what came last: in the dock, or in the panel beside this screen.
    function thumbnails(): point {
        return hasPanel ? Qt.point(Theme.mirrored ? 0 : width, Theme.dp(300))
                        : bar.mapToItem(root, Theme.mirrored ? bar.width - Theme.dp(40) : Theme.dp(40), bar.height / 2);
    }

    // The first category opens by itself, also when the menu comes late or loses the open one.
    function settle() {
        if (categoryKey === "" || categories.placeOf(categoryKey) < 0)
            categoryKey = categories.keyAt(0);
    }

    Component.onCompleted: settle()

    Connections {
        target: root.menu

        function onChanged() {
            root.settle();
            root.tell();
        }
    }

    Wash {
        reach: root.reach
    }

    CategoryHero {
        anchors.fill: parent
        visible: !Theme.low
        reach: root.reach
        title: rail.currentName
        sentence: rail.currentSentence
        picture: rail.currentPicture
        loading: root.menu.loading
    }

    DishGrid {
        id: grid

        anchors.left: rail.right
        anchors.leftMargin: Theme.portrait ? 0 : Theme.dp(32)
        anchors.right: parent.right
        anchors.rightMargin: Theme.dp(Theme.portrait ? 40 : 36)
        anchors.top: parent.top
        anchors.topMargin: root.reach
        anchors.bottom: dock.top
        visible: !Theme.low
        dishes: Theme.low ? null : root.menu.dishesOf(root.categoryKey)
        similar: root.menu
        loading: root.menu.loading
        onOpened: key => root.menu.openDish(key)
        onPlusTapped: key => root.menu.plus(key)
        onMinusTapped: key => root.menu.minus(key)
        onAdded: (picture, from) => flight.fly(picture, from, root.thumbnails())
    }

    RailSearch {
        id: finder

        anchors.left: parent.left
        y: root.reach - Theme.dp(Theme.portrait ? 4 : 0)
        width: Theme.railWidth
        visible: rail.count > 0 && !Theme.low
        onClicked: root.search.openSearch()
    }

    CategoryRail {
        id: rail

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.topMargin: finder.y + (finder.visible ? finder.height + Theme.dp(8) : 0)
        anchors.bottom: dock.top
        visible: !Theme.low
        width: Theme.railWidth
        categories: root.categories
        loading: root.menu.loading
        currentKey: root.categoryKey
        onCategoryChosen: key => root.choose(key)
    }

    Loader {
        id: shelf

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: dock.top
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.dp(20)
        active: Theme.low
        sourceComponent: DishShelf {
            menu: root.menu
            categories: root.categories
            categoryKey: root.categoryKey
            categoryName: rail.currentName
            categoryPicture: rail.currentPicture
            onCategoryChosen: key => root.choose(key)
            onOpened: key => root.menu.openDish(key)
            onPlusTapped: key => root.menu.plus(key)
            onMinusTapped: key => root.menu.minus(key)
            onSearched: root.search.openSearch()
            onAdded: (picture, from) => flight.fly(picture, from, root.thumbnails())
        }
    }

    Dock {
        id: dock

        fades: !Theme.low
        plain: Theme.low
        fadesFrom: rail.width
        square: !Theme.portrait
        sides: Theme.portrait || Theme.low ? Theme.margin : Theme.dp(36)

        Item {
            width: parent.width
            height: chip.height
            visible: !root.hasPanel && Theme.portrait && (root.loyalty.offered || root.session.orderKindText !== "")

            LoyaltyChip {
                id: chip

                anchors.left: parent.left
                visible: root.loyalty.offered
                phase: Theme.chipPhase(root.loyalty.state)
                text: root.loyalty.chipText
                onClicked: root.loyalty.openLoyalty()
            }

            Row {
                id: kind

                anchors.right: parent.right
                anchors.rightMargin: Theme.dp(8)
                anchors.verticalCenter: parent.verticalCenter
                visible: root.session.orderKindText !== ""
                spacing: Theme.dp(14)

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: root.session.orderKind === "take-away" ? "takeaway" : "table"
                    size: Theme.sized(36)
                    color: Theme.ink2
                }

                Txt {
                    anchors.verticalCenter: parent.verticalCenter
                    token: "bodyBold"
                    font.weight: 600
                    color: Theme.contrast ? Theme.ink : Theme.ink2
                    wrapMode: Text.NoWrap
                    text: root.session.orderKindText
                }
            }
        }

        DockBoard {
            session: root.session
            joins: Theme.slim
            acts: !root.hasPanel
            action: BasketBar {
                id: bar

                width: parent?.width ?? 0
                height: implicitHeight
                visible: !root.hasPanel
                session: root.session
                basket: root.basket
                loyalty: root.loyalty
            }
        }
    }

    Flight {
        id: flight

        anchors.fill: parent
    }
}
