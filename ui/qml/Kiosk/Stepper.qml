pragma ComponentBehavior: Bound

import QtQuick

// How many: minus, figure, plus. The order never turns round, in no language.
// In:  value, least, canGrow, bin (a bin instead of minus at 1), tonal (in a card), side (width of a target).
// Out: decreased(), increased(); limitReached(top) when tapped at an end.
FocusScope {
    id: root

    required property int value
    property int least: 0
    property bool canGrow: true
    property bool bin: false
    property bool tonal: false
    property int side: Theme.hit(72)
    property string what: "" // read aloud: the dish

    readonly property bool outlined: tonal && Theme.contrast
    readonly property color tone: outlined ? Theme.copper : tonal ? Theme.tonalText : Theme.ink
    property int cornerRadius: Theme.dp(24)
    readonly property alias minus: less
    readonly property alias plus: more

    signal decreased
    signal increased
    signal limitReached(top: bool)

    implicitWidth: side * 2 + Theme.sized(40)
    implicitHeight: side

    component Half: Tappable {
        id: half

        required property string sign
        required property bool atEnd

        width: root.side
        height: root.height
        cornerRadius: root.cornerRadius
        shrinks: false

        background: Rectangle {
            visible: half.down
            radius: root.cornerRadius
            color: root.outlined ? Theme.sunk : root.tonal ? Theme.blend(Theme.copper, Theme.copperTint, 0.12) : Theme.sunk2
        }

        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                name: half.sign
                size: Theme.sized(root.height >= Theme.row(100) ? 42 : 34)
                color: root.tone
                opacity: half.atEnd ? 0.35 : 1
            }
        }
    }

    // Within: the stepper itself stands where the layout wants it.
    Item {
        anchors.fill: parent
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        Rectangle {
            anchors.fill: parent
            radius: root.cornerRadius
            color: root.outlined ? Theme.surface : root.tonal ? Theme.tonal : Theme.sunk
            border.width: root.outlined ? Theme.dp(3) : Theme.contrast ? Theme.dp(3) : 0
            border.color: root.outlined ? Theme.copper : Theme.edge
        }

        Half {
            id: less

            anchors.left: parent.left
            objectName: "minus"
            focus: true
            sign: root.bin && root.value <= 1 ? "trash" : "minus"
            atEnd: root.value <= root.least
            text: sign === "trash" ? qsTr("Remove %1").arg(root.what) : qsTr("One less, %1").arg(root.what)
            onClicked: {
                if (atEnd)
                    root.limitReached(false);
                else
                    root.decreased();
            }
        }

        RollingText {
            anchors.centerIn: parent
            width: Math.min(implicitWidth, root.width - 2 * root.side)
            token: root.height >= Theme.row(100) ? "price48" : "price36"
            color: root.outlined ? Theme.ink : root.tone
            text: root.value
        }

        Half {
            id: more

            anchors.right: parent.right
            objectName: "plus"
            sign: "plus"
            atEnd: !root.canGrow
            text: qsTr("One more, %1").arg(root.what)
            onClicked: {
                if (atEnd)
                    root.limitReached(true);
                else
                    root.increased();
            }
        }
    }
}
