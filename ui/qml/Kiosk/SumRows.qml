pragma ComponentBehavior: Bound

import QtQuick

// What the sum is made of, line by line, on a sunk plate.
// In:  rows (model with roles label, briefLabel, text; amounts are formatted); brief; count.
Rectangle {
    id: root

    required property var rows
    property bool brief: false

    readonly property alias count: lines.count

    implicitHeight: column.implicitHeight + Theme.dp(48)
    radius: Theme.radiusCard
    color: Theme.sunk
    border.width: Theme.contrast ? Theme.dp(3) : 0
    border.color: Theme.edge

    Column {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.dp(32)
        anchors.topMargin: Theme.dp(24)
        spacing: Theme.dp(8)

        Repeater {
            id: lines

            model: root.rows

            delegate: Item {
                id: row

                required property string label
                required property string briefLabel
                required property string text

                readonly property string aloud: label + ", " + text

                width: column.width
                height: Math.max(words.height, amount.height)

                Txt {
                    id: words

                    anchors.left: parent.left
                    anchors.right: amount.left
                    anchors.rightMargin: Theme.dp(24)
                    color: Theme.ink2
                    text: Theme.tie(root.brief ? row.briefLabel : row.label)
                }

                RollingText {
                    id: amount

                    anchors.right: parent.right
                    token: "price32"
                    text: row.text
                }
            }
        }
    }
}
