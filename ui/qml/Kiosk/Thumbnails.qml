pragma ComponentBehavior: Bound

import QtQuick

// The latest dishes as overlapping rounds.   In:  pictures (names, up to three), size.
Row {
    id: root

    required property list<string> pictures
    property int size: Theme.dp(80)

    spacing: -Theme.dp(26)
    visible: pictures.length > 0
    Accessible.ignored: true

    Repeater {
        model: root.pictures.slice(0, 3)

        delegate: Rectangle {
            id: round

            required property string modelData

            width: root.size
            height: root.size
            radius: root.size / 2
            color: Theme.sunk
            border.width: Theme.dp(4)
            border.color: Theme.contrast ? Theme.paper : Theme.surface

            Picture {
                id: dish

                anchors.centerIn: parent
                name: round.modelData
                boxWidth: Math.round(root.size * 0.78)
            }

            Mark {
                anchors.centerIn: parent
                visible: dish.missing
                size: Math.round(root.size * 0.5)
                color: Theme.markPale
            }
        }
    }
}
