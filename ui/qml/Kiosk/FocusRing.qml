import QtQuick

// The ring of keypad focus round its parent.
// In:  radius of the parent, shown, inside (drawn inwards where there is no room outside), tone.
Rectangle {
    id: root

    required property int around
    property bool inside: false
    property color tone: Theme.focus

    readonly property int reach: Theme.dp(inside ? -6 : 10)

    anchors.fill: parent
    anchors.margins: -reach
    z: 2
    color: "transparent"
    radius: Math.max(0, around + reach)
    border.width: Theme.dp(6)
    border.color: tone
    Accessible.ignored: true
}
