pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// The menu one question at a time: first of which kind, then which dish. Large rows, led through by arrows;
// a dish is opened, never added by the way, so that there is one thing to do with a row.
// In:  session, menu, search, basket, loyalty.
Page {
    id: root

    required property SessionViewModel session
    required property MenuViewModel menu
    required property SearchViewModel search
    required property BasketViewModel basket
    required property LoyaltyViewModel loyalty
    property string categoryKey: "" // none: of which kind?
    property string categoryName: ""
    property string categoryPicture: ""

    readonly property var categories: menu.categories
    readonly property bool choosing: categoryKey !== ""
    readonly property int side: Theme.margin
    readonly property int ideal: Theme.hit(Theme.portrait ? 196 : 132)

    objectName: "menuScreen"
    title: choosing ? qsTr("%1: which one?").arg(categoryName)
                    : basket.empty ? qsTr("What would you like?") : qsTr("Anything else?")
    ground: dock.y
    stepsBack: choosing
    showing: Showing {
        title: root.title
        sentence: heading.sentence
        pictures: root.choosing ? [root.categoryPicture] : root.basket.empty ? ["samovar"] : root.basket.thumbnails
    }

    function stepBack(): bool {
        const inside = choosing;
        categoryKey = "";
        return inside;
    }

    // A dish was added, or the guest came back: again of which kind.
    onVisibleChanged: {
        if (!visible)
            categoryKey = "";
    }

    Connections {
        target: root.menu

        function onChanged() {
            if (root.categories.placeOf(root.categoryKey) < 0)
                root.categoryKey = "";
        }
    }

    Wash {
        reach: Theme.dp(560)
    }

    BrandLine {
        id: brand

        x: Theme.mirrored ? root.width - width - root.side : root.side
        y: Theme.dp(Theme.portrait ? 52 : 24)
        visible: !Theme.low && (Theme.portrait || Theme.wide)
        compact: !Theme.portrait
    }

    ScreenTitle {
        id: heading

        anchors.left: parent.left
        anchors.leftMargin: root.side
        width: root.width - 2 * root.side
        y: Theme.dp(Theme.told ? 20 : Theme.portrait ? 190 : Theme.wide ? 110 : 20)
        token: Theme.portrait ? "hero88" : "h1"
        title: root.title
        sentence: Theme.told || Theme.portrait ? (root.choosing ? qsTr("Touch a dish to see it and to choose")
                                                               : qsTr("Touch one of them, dishes come next")) : ""
    }

    component Rows: ListView {
        id: rows

        readonly property int whole: Math.max(1, Math.floor(height / root.ideal))

        anchors.left: parent.left
        anchors.leftMargin: root.side
        anchors.right: parent.right
        anchors.rightMargin: root.side + (arrows.visible ? Theme.railOfArrows - root.side / 2 : 0)
        anchors.top: heading.bottom
        anchors.topMargin: Theme.dp(Theme.told ? 4 : Theme.portrait ? 56 : 20)
        anchors.bottom: dock.top
        anchors.bottomMargin: Theme.dp(Theme.portrait ? 8 : -8) // below the last row is the gap between rows
        clip: contentHeight > height
        cacheBuffer: pitch
        reuseItems: true
        keyNavigationEnabled: false
        boundsBehavior: Flickable.StopAtBounds
        snapMode: ListView.SnapToItem

        // Whole rows, so that none is cut in two.
        readonly property int pitch: Math.max(0, Math.floor(height / whole))
        readonly property int row: Math.min(pitch, Theme.hit(260))
    }

    Rows {
        id: kinds

        visible: !root.choosing
        model: root.categories

        // Who knows its name need not know its kind.
        footer: Item {
            width: kinds.width
            height: visible ? kinds.row : 0
            visible: kinds.count > 0

            StepRow {
                objectName: "openSearch"
                width: parent.width
                height: parent.height - Theme.dp(16)
                text: qsTr("Find a dish")
                sentence: qsTr("By its name, on the keyboard")
                sign: "search"
                onClicked: root.search.openSearch()
                onVisualFocusChanged: {
                    if (visualFocus)
                        kinds.positionViewAtEnd();
                }
            }
        }

        delegate: Item {
            id: kind

            required property string key
            required property string name
            required property string subtitle
            required property string picture
            required property bool soldOut
            required property int index

            width: kinds.width
            height: kinds.row

            StepRow {
                objectName: "category-" + kind.key
                width: parent.width
                height: parent.height - Theme.dp(16)
                text: kind.name
                sentence: kind.subtitle
                picture: kind.picture
                soldOut: kind.soldOut
                onClicked: {
                    root.categoryName = kind.name;
                    root.categoryPicture = kind.picture;
                    root.categoryKey = kind.key;
                    dishes.positionViewAtBeginning();
                }
                onVisualFocusChanged: {
                    if (visualFocus)
                        kinds.positionViewAtIndex(kind.index, ListView.Contain);
                }
            }
        }
    }

    // Before the first menu: as many empty rows as there is room for.
    Column {
        id: outlines

        readonly property bool wanted: root.menu.loading && kinds.count === 0

        anchors.fill: kinds
        visible: wanted && kinds.visible

        Repeater {
            model: outlines.wanted ? kinds.whole : 0

            delegate: Item {
                width: outlines.width
                height: kinds.row

                StepRow {
                    width: parent.width
                    height: parent.height - Theme.dp(16)
                    loading: true
                }
            }
        }
    }

    Rows {
        id: dishes

        visible: root.choosing
        model: root.choosing ? root.menu.dishesOf(root.categoryKey) : null

        delegate: Item {
            id: dish

            required property string key
            required property string name
            required property string picture
            required property string priceText
            required property bool soldOut
            required property int index

            width: dishes.width
            height: dishes.row

            StepRow {
                objectName: "dish-" + dish.key
                width: parent.width
                height: parent.height - Theme.dp(16)
                text: dish.name
                price: dish.priceText
                picture: dish.picture
                soldOut: dish.soldOut
                onClicked: root.menu.openDish(dish.key)
                onVisualFocusChanged: {
                    if (visualFocus)
                        dishes.positionViewAtIndex(dish.index, ListView.Contain);
                }
            }
        }
    }

    PageArrows {
        id: arrows

        readonly property Rows shown: root.choosing ? dishes : kinds

        x: Theme.mirrored ? 0 : root.width - width
        y: shown.y
        height: shown.height - Theme.dp(16)
        visible: shown.contentHeight > shown.height
        list: shown
        row: shown.pitch
    }

    Dock {
        id: dock

        square: !Theme.portrait

        DockBoard {
            session: root.session
            joins: Theme.slim
            action: BasketBar {
                width: parent?.width ?? 0
                height: implicitHeight
                session: root.session
                basket: root.basket
                loyalty: root.loyalty
            }
        }
    }
}
