pragma ComponentBehavior: Bound

import QtQuick

// A cell for each character of a one-time code; a caret stands where the next one goes.
// In:  cells (["7", "3", "", ""]), typed (how many there are), aloud (that in words), failed, available,
//      busy (it is being looked at), height.
Row {
    id: root

    required property var cells
    property int typed: 0
    property string aloud: qsTr("Code")
    property bool failed: false
    property bool available: true
    property bool busy: false

    readonly property int cell: Math.min(Theme.dp(164), Math.floor((width - (cells.length - 1) * spacing) / Math.max(1, cells.length)))
    property int cellHeight: Math.min(Theme.dp(174), Math.round(cell * 1.2))

    objectName: "codeCells"
    spacing: Theme.dp(cells.length > 4 ? 16 : 24)
    leftPadding: Math.max(0, Math.round((width - cells.length * cell - (cells.length - 1) * spacing) / 2))
    LayoutMirroring.enabled: false
    Accessible.role: Accessible.EditableText
    Accessible.name: aloud

    Repeater {
        model: root.cells

        delegate: Rectangle {
            id: box

            required property string modelData
            required property int index

            readonly property bool current: root.available && !root.busy && index === root.typed

            width: root.cell
            height: root.cellHeight
            radius: Theme.radiusCard
            color: root.available ? Theme.surface : Theme.sunk
            border.width: current || root.failed ? Theme.dp(4) : Theme.contrast ? Theme.dp(3) : Theme.line
            border.color: root.failed ? Theme.trouble : current ? Theme.copper : Theme.lineColor

            WaitRing {
                anchors.centerIn: parent
                visible: root.busy && box.modelData === "" && box.index === root.typed
                size: Math.min(Theme.sized(48), root.cell - Theme.dp(24))
            }

            Txt {
                anchors.centerIn: parent
                token: "price76"
                // Never smaller than can be read, however many cells stand in a narrow column.
                pixels: Math.round(Math.max(Math.min(root.cell * 0.62, root.cellHeight * 0.54), Math.min(Theme.dp(26), root.cell * 0.8)))
                lineHeight: Math.round(pixels * 1.2)
                wrapMode: Text.NoWrap
                text: box.modelData
                Accessible.ignored: true // digits are not read aloud
            }

            Rectangle {
                anchors.centerIn: parent
                visible: box.current
                width: Theme.dp(4)
                height: Math.round(parent.height * 0.48)
                radius: width / 2
                color: Theme.copper
            }
        }
    }
}
