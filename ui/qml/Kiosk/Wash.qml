import QtQuick

// The ground of a screen: warm wash at the top running out into paper.
// In:  reach (height of the wash), upper, lower (colours); rounded (false: not that of a
//      screen), lift (where the plate of a short screen begins).
// In low mode the shop window has the wash, and the band is a plate with round upper corners.
Rectangle {
    id: root

    property int reach: Theme.dp(560)
    property color upper: Theme.wash
    property color lower: Theme.paper

    property bool rounded: true
    property int lift: 0
    readonly property bool plain: Theme.low && rounded

    anchors.fill: parent
    anchors.margins: -border.width
    anchors.topMargin: plain ? lift : 0
    topLeftRadius: plain ? Theme.radiusDock : 0
    topRightRadius: topLeftRadius
    border.width: plain && Theme.contrast ? Theme.dp(3) : 0
    border.color: Theme.edge
    color: plain ? Theme.paper : root.lower

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        height: root.reach
        visible: !Theme.contrast && !root.plain
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
