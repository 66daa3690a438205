import QtQuick

// The ground of a screen: warm wash at the top running out into paper.
// In:  reach (height of the wash), upper, lower (colours).
Rectangle {
    id: root

    property int reach: Theme.dp(560)
    property color upper: Theme.wash
    property color lower: Theme.paper

    anchors.fill: parent
    color: root.lower

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        height: root.reach
        visible: !Theme.contrast
        gradient: Gradient {
            GradientStop {
                position: 0
                color: root.upper
            }
            GradientStop {
                position: 1
                color: root.lower
            }
        }
    }
}
