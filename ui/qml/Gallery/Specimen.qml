import QtQuick
import Kiosk

// One state of a control over the words that name it.
// In:  caption; least (the width it wants, pixels of a 24" panel; 0: all there is); the control as child, as wide as this.
Column {
    id: root

    required property string caption
    property int least: 300
    default property alias control: seat.data

    readonly property int room: parent?.width ?? 0
    readonly property int columns: least === 0 ? 1 : Math.max(1, Math.floor((room + Theme.gap) / (Theme.sized(least) + Theme.gap)))

    width: Math.floor((room - (columns - 1) * Theme.gap) / columns)
    spacing: Theme.dp(8)

    Item {
        id: seat

        width: parent.width
        implicitHeight: childrenRect.height
    }

    Txt {
        width: parent.width
        token: "label"
        font.weight: 500
        color: Theme.ink2
        horizontalAlignment: Text.AlignHCenter
        text: Theme.tie(root.caption)
    }
}
