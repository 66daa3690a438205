pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A card of names with what is known of each.
// In:  title (may be empty), rows (key, name, value, tone); children follow the rows.
Card {
    id: root

    property string title: ""
    required property var rows
    default property alias more: after.data

    implicitHeight: list.implicitHeight + Theme.dp(56)
    height: implicitHeight
    radius: Theme.radiusCard

    Column {
        id: list

        x: Theme.dp(36)
        y: Theme.dp(28)
        width: parent.width - 2 * x
        spacing: Theme.dp(12)

        Txt {
            width: parent.width
            visible: text !== ""
            token: "h3"
            font.weight: 800
            text: root.title
        }

        Repeater {
            model: root.rows

            delegate: SideRow {
                required property string key

                objectName: "row-" + key
                width: parent?.width ?? 0
            }
        }

        Column {
            id: after

            width: parent.width
            visible: children.length > 0
            topPadding: Theme.dp(10)
            spacing: Theme.dp(16)
        }
    }
}
