pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// Time that runs out: the copper arc shrinks, the figure stands inside. In reduced motion the figure alone counts.
// In:  value, total (seconds), size, thickness, token of the figure.
Item {
    id: root

    required property int value
    required property int total
    property int size: Theme.sized(296)
    property int thickness: Math.max(4, Math.round(size / 15))
    property string token: "hero116"
    property real shown: value

    implicitWidth: size
    implicitHeight: size
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%n second(s) left", "", value)

    Behavior on shown {
        // It only ever runs out smoothly; a new countdown is full at once.
        enabled: !Theme.reducedMotion && root.value < root.shown

        NumberAnimation {
            duration: 1000
        }
    }

    component Arc: Shape {
        id: arc

        required property color tone
        required property real sweep
        property color inner: "transparent"

        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer
        antialiasing: true

        ShapePath {
            strokeColor: arc.tone
            strokeWidth: root.thickness
            fillColor: arc.inner
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
        tone: Theme.sunk2
        inner: Theme.surface
        sweep: 360
    }

    Arc {
        visible: root.value > 0 && !Theme.reducedMotion
        tone: Theme.copper
        sweep: 360 * Math.min(1, root.shown / Math.max(1, root.total))
    }

    Txt {
        anchors.centerIn: parent
        token: root.token
        pixels: Math.min(Theme.sized(kind.size), Math.round(root.size * 0.42)) // inside, whatever the text's scale
        lineHeight: Math.round(pixels * 1.05)
        tabular: true
        text: root.value
    }
}
