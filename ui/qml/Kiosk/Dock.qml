import QtQuick

// The lowest fifth: everything that stays. Rows are its children: notice 64-72, action 112-128, utilities 112.
// In:  children; square (landscape: no rounding), plain (no ground of its own), fades (from x on).   Stands at the bottom of the screen by itself.
Item {
    id: root

    objectName: "dock"
    default property alias rows: column.data
    property bool square: false
    property bool plain: false // one plate with the page above it
    property bool fades: false // content scrolls below
    property int fadesFrom: 0
    property int sides: Theme.margin

    readonly property int radius: square ? 0 : Theme.radiusDock
    readonly property int shade: Theme.contrast ? 0 : Theme.shadowMargin("dock") // what its shadow darkens above it

    anchors.left: parent?.left
    anchors.right: parent?.right
    anchors.bottom: parent?.bottom
    implicitHeight: column.implicitHeight + Theme.dp(24) + (square ? Theme.dp(10) : Theme.dp(20))
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Controls")

    // What scrolls away fades into the paper before the dock takes it.
    Rectangle {
        objectName: "fade"
        anchors.left: parent.left
        anchors.leftMargin: root.fadesFrom
        anchors.right: parent.right
        y: root.radius - height
        height: Theme.dp(Theme.portrait ? 140 : 72)
        visible: root.fades && !Theme.contrast
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Qt.rgba(Theme.paper.r, Theme.paper.g, Theme.paper.b, 0)
            }
            GradientStop {
                position: 1
                color: Qt.rgba(Theme.paper.r, Theme.paper.g, Theme.paper.b, 0.8)
            }
        }
    }

    Shadow {
        visible: !root.plain
        kind: "dock"
        radius: Math.max(root.radius, Theme.dp(24))
    }

    Rectangle {
        visible: !root.plain
        anchors.fill: parent
        anchors.margins: Theme.contrast ? -Theme.dp(3) : 0
        anchors.topMargin: 0
        anchors.bottomMargin: -radius - Theme.dp(3)
        radius: root.radius
        color: Theme.contrast ? Theme.paper : Theme.surface
        border.width: Theme.contrast ? Theme.dp(3) : 0
        border.color: Theme.edge
    }

    // Taps between the buttons must not reach what lies below.
    MouseArea {
        anchors.fill: parent
        Accessible.ignored: true
    }

    Column {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: root.sides
        anchors.rightMargin: root.sides
        anchors.topMargin: root.square ? Theme.dp(10) : Theme.dp(24)
        spacing: Theme.dp(16)
    }
}
