import QtQuick
import Kiosk

// One control: its name and its states side by side.   In:  title; specimens as children.
Column {
    id: root

    required property string title
    default property alias specimens: row.data

    width: parent?.width ?? 0
    spacing: Theme.dp(20)
    bottomPadding: Theme.dp(32)

    Txt {
        width: parent.width
        token: "h3"
        font.weight: 800
        text: Theme.tie(root.title)
    }

    Flow {
        id: row

        width: parent.width
        spacing: Theme.gap
    }
}
