pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Names and what is known of each, in a card.   In:  model (rows of name, value, tone), title.
Card {
    id: root

    required property var model
    property string title: ""

    height: column.implicitHeight + Theme.dp(56)
    radius: Theme.radiusCard

    Column {
        id: column

        x: Theme.dp(36)
        y: Theme.dp(28)
        width: parent.width - 2 * x
        spacing: Theme.dp(10)

        Txt {
            width: parent.width
            visible: text !== ""
            token: "h3"
            font.weight: 800
            text: root.title
        }

        Repeater {
            model: root.model

            delegate: SideRow {
                required property string key

                objectName: "fact-" + key
                width: parent?.width ?? 0
            }
        }
    }
}
