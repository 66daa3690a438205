import QtQuick
import Kiosk

// Two columns beside each other where the panel is wide, one under the other where it is not.
// In:  first, second (what stands in each); single (one under the other all the same); keys (what is typed with
//      stands beside what is typed, however large the letters).
Item {
    id: root

    property alias first: one.data
    property alias second: two.data

    property bool single: false
    property bool keys: false

    readonly property bool beside: !single && (keys ? !Theme.portrait : width >= Theme.dp(1180) && !Theme.large)
    readonly property int share: beside ? Math.floor((width - Theme.gap) / 2) : width

    implicitHeight: beside ? Math.max(one.height, two.height) : two.y + two.height

    Column {
        id: one

        x: root.beside && Theme.mirrored ? root.width - width : 0
        width: root.share
        spacing: Theme.dp(24)
    }

    Column {
        id: two

        x: root.beside && !Theme.mirrored ? root.width - width : 0
        y: root.beside || one.height === 0 ? 0 : one.height + Theme.dp(24)
        width: root.share
        spacing: Theme.dp(24)
    }
}
