pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// The cards of a category. Only those in view exist. The next row always shows a little of itself.
// In:  dishes (model), similar (the menu view model, asked for dishes like a sold-out one), loading.
// Out: opened(key), plusTapped(key), minusTapped(key); added(picture, from) when a card's count grew.
ScrollWindow {
    id: root

    required property var dishes
    required property MenuViewModel similar
    property bool loading: false

    readonly property bool across: Theme.large && !Theme.wide
    readonly property int gap: Theme.dp(Theme.portrait ? 24 : 16)
    readonly property int columns: across ? 1 : Math.max(1, Math.floor((width + gap) / (Theme.cardMinimum + gap)))
    readonly property int cardWidth: Math.floor((width - (columns - 1) * gap) / columns)
    readonly property int pitch: fitted(across ? Theme.dp(Theme.portrait ? 304 : 320) : Theme.portrait ? Theme.dp(448) : Theme.row(334))

    scrolled: !grid.atYBeginning

    signal opened(key: string)
    signal plusTapped(key: string)
    signal minusTapped(key: string)
    signal added(picture: string, from: rect)

    function positionViewAtBeginning() {
        grid.positionViewAtBeginning();
    }

    function closeSimilar() {
        similarRow.key = "";
    }

    // The row height nearest to `wanted` at which 64 to 180 of the next row peek out at the bottom.
    function fitted(wanted: int): int {
        const rows = Math.ceil(grid.count / columns);
        if (height <= wanted || rows * wanted - gap <= height)
            return wanted;
        let best = wanted;
        let off = -1;
        for (let n = 1; n <= 4; n++) {
            const pitch = Math.max((height - Theme.dp(180)) / n, Math.min(wanted, (height - Theme.dp(64)) / n));
            if (off < 0 || Math.abs(pitch - wanted) < off) {
                best = Math.floor(pitch);
                off = Math.abs(pitch - wanted);
            }
        }
        return best;
    }

    component Card: DishCard {
        required property string key
        required property string priceText
        required property string portionText
        required property int inBasket
        required property bool similar
        required picture
        required badges
        required soldOut
        required canGrow

        objectName: "dish-" + key
        price: priceText
        weight: portionText
        quantity: inBasket
        hasSimilar: similar
        soldOutNote: qsTr("back tomorrow")
        compact: !Theme.portrait
        across: root.across
    }

    GridView {
        id: grid

        anchors.fill: parent
        anchors.rightMargin: -root.gap
        cellWidth: root.cardWidth + root.gap
        cellHeight: root.pitch
        model: root.dishes
        boundsBehavior: Flickable.DragAndOvershootBounds
        cacheBuffer: root.pitch
        reuseItems: true
        keyNavigationEnabled: false
        bottomMargin: Theme.gap
        onMovementStarted: root.closeSimilar()

        delegate: Item {
            id: cell

            required property string key
            required property string name
            required property string picture
            required property string priceText
            required property string portionText
            required property int inBasket
            required property bool soldOut
            required property bool canGrow
            required property bool similar
            required property var badges

            width: grid.cellWidth
            height: grid.cellHeight
            visible: known >= 0

            // Portions seen before; -1 while the card waits to show another dish.
            property int known: inBasket

            GridView.onPooled: known = -1
            GridView.onReused: known = inBasket

            onInBasketChanged: {
                if (known >= 0 && inBasket > known) {
                    const tile = card.tile;
                    const place = tile.mapToItem(root.parent, (tile.width - tile.box) / 2, (tile.height - tile.box) / 2);
                    root.added(picture, Qt.rect(place.x, place.y, tile.box, tile.box));
                }
                if (known >= 0)
                    known = inBasket;
            }

            Card {
                id: card

                x: Theme.mirrored ? root.gap : 0
                width: root.cardWidth
                height: root.pitch - root.gap
                key: cell.key
                name: cell.name
                picture: cell.picture
                priceText: cell.priceText
                portionText: cell.portionText
                inBasket: cell.inBasket
                soldOut: cell.soldOut
                canGrow: cell.canGrow
                similar: cell.similar
                badges: cell.badges
                onOpened: root.opened(cell.key)
                onPlusTapped: root.plusTapped(cell.key)
                onMinusTapped: root.minusTapped(cell.key)
                onLimitReached: root.plusTapped(cell.key)
                onSimilarTapped: similarRow.toggle(cell.key, cell.y + cell.height)
                onVisualFocusChanged: {
                    if (visualFocus)
                        grid.positionViewAtIndex(root.dishes.placeOf(cell.key), GridView.Contain);
                }
            }
        }

        // Up to three dishes like the sold-out one, in a row right under its card.
        Rectangle {
            id: similarRow

            property string key: ""

            function toggle(dishKey: string, under: real) {
                const opening = key !== dishKey;
                key = "";
                if (!opening)
                    return;
                row.model = root.similar.similarTo(dishKey);
                key = dishKey;
                y = under - root.gap / 2;
                const needed = y + height + root.gap - grid.height;
                if (grid.contentY < needed)
                    grid.contentY = needed;
            }

            parent: grid.contentItem
            z: 3
            visible: key !== ""
            width: root.width
            height: root.pitch - root.gap + 2 * Theme.dp(20)
            radius: Theme.radiusGroup
            color: Theme.sunk
            border.width: Theme.contrast ? Theme.dp(3) : 0
            border.color: Theme.edge

            Shadow {
                z: -1
                kind: "raised"
                radius: parent.radius
            }

            MouseArea {
                anchors.fill: parent
                Accessible.ignored: true
            }

            Row {
                anchors.fill: parent
                anchors.margins: Theme.dp(20)
                spacing: Theme.dp(16)

                Repeater {
                    id: row

                    delegate: Card {
                        id: alike

                        width: (similarRow.width - 2 * Theme.dp(20) - 2 * Theme.dp(16)) / 3
                        height: parent.height
                        compact: true
                        across: false
                        onOpened: root.opened(alike.key)
                        onPlusTapped: root.plusTapped(alike.key)
                        onMinusTapped: root.minusTapped(alike.key)
                    }
                }
            }
        }
    }

    // Before the first menu: six empty cards, never a spinner.
    Grid {
        anchors.fill: parent
        visible: root.loading && grid.count === 0
        columns: root.columns
        spacing: root.gap

        Repeater {
            model: root.loading && grid.count === 0 ? 6 : 0

            delegate: DishCard {
                required property int index

                name: ""
                width: root.cardWidth
                height: root.pitch - root.gap
                loading: true
                compact: !Theme.portrait
                across: root.across
            }
        }
    }
}
