import QtQuick
import Kiosk

// A section of the operations: its name over a card of rows.   In:  title; children (the rows).
Column {
    id: root

    required property string title
    default property alias rows: column.data

    spacing: Theme.dp(12)

    Txt {
        width: parent.width
        token: "h3"
        font.weight: 800
        text: root.title
    }

    Card {
        width: parent.width
        height: column.implicitHeight
        radius: Theme.radiusCard

        Column {
            id: column

            width: parent.width
        }
    }
}
