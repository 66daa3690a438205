import QtQuick

// Where a list of cards scrolls: cut at its upper edge, where it fades in, with room for the cards'
// shadows at the sides. Below it runs on under the dock.
// In:  children, placed as if the window had no side room; scrolled (the fade is shown).
Item {
    id: root

    default property alias cards: inner.data
    property bool scrolled: false

    readonly property int room: Theme.dp(20)

    Item {
        id: cut

        anchors.fill: parent
        anchors.leftMargin: -root.room
        anchors.rightMargin: -root.room
        anchors.topMargin: -Theme.dp(8)
        clip: true

        Item {
            id: inner

            anchors.fill: parent
            anchors.leftMargin: root.room
            anchors.rightMargin: root.room
            anchors.topMargin: Theme.dp(8)
        }

        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            height: Theme.dp(36)
            visible: root.scrolled && !Theme.contrast
            gradient: Gradient {
                GradientStop {
                    position: 0
                    color: Theme.paper
                }
                GradientStop {
                    position: 1
                    color: Qt.rgba(Theme.paper.r, Theme.paper.g, Theme.paper.b, 0)
                }
            }
        }
    }
}
