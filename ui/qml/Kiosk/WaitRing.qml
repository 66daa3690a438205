pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// Something is under way: a third of a ring goes round. Stands still in reduced motion, where the
// seconds are shown instead; after 10 s the seconds join the ring in any case.
// In:  size, thickness, color, ground, seconds (0: not counted).   The default content lies inside.
Item {
    id: root

    property int size: Theme.sized(48)
    property int thickness: Math.max(3, Math.round(size / 8))
    property color color: Theme.copper
    property color ground: Theme.sunk2
    property int seconds: 0

    readonly property bool counting: seconds > 0 && (Theme.reducedMotion || seconds >= 10)

    implicitWidth: size
    implicitHeight: size
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("One moment")

    component Arc: Shape {
        id: arc

        required property color tone
        required property real sweep

        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer
        antialiasing: true

        ShapePath {
            strokeColor: arc.tone
            strokeWidth: root.thickness
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap

            PathAngleArc {
                centerX: root.size / 2
                centerY: root.size / 2
                radiusX: (root.size - root.thickness) / 2
                radiusY: radiusX
                startAngle: -90
                sweepAngle: arc.sweep
            }
        }
    }

    Arc {
        tone: root.ground
        sweep: 360
    }

    Arc {
        tone: root.color
        sweep: 120
        visible: !Theme.reducedMotion || root.seconds === 0

        RotationAnimation on rotation {
            from: 0
            to: 360
            duration: Theme.waitTurn
            loops: Animation.Infinite
            running: root.visible && !Theme.reducedMotion
        }
    }

    Txt {
        anchors.centerIn: parent
        visible: root.counting && root.size >= Theme.sized(48)
        token: "label"
        tabular: true
        color: Theme.ink2
        text: root.seconds
    }
}
