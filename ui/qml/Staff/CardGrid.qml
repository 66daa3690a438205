import QtQuick
import Kiosk

// Cards in two columns where the panel is wide, in one where it is not.
// In:  model, delegate (a card of width cell and height rowHeight(index, implicitHeight)).
Grid {
    id: root

    property alias model: cards.model
    property alias delegate: cards.delegate

    readonly property int cell: Math.floor((width - (columns - 1) * columnSpacing) / columns)
    property int made: 0

    // Neighbours are as high as each other.
    function rowHeight(index: int, own: real): real {
        const beside = columns > 1 && made === cards.count ? cards.itemAt(index % 2 === 0 ? index + 1 : index - 1) : null;
        return Math.max(own, beside?.implicitHeight ?? 0);
    }

    columns: width >= Theme.dp(1180) && !Theme.large ? 2 : 1
    columnSpacing: Theme.gap
    rowSpacing: Theme.dp(16)

    Repeater {
        id: cards

        onItemAdded: root.made += 1
        onItemRemoved: root.made -= 1
    }
}
