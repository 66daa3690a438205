pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// One line of the log with all its fields.   In:  staff, logs.
StaffFrame {
    id: root

    required property StaffLogsViewModel logs

    objectName: "logLinePage"
    broad: true
    title: logs.openedTitle
    sentence: logs.openedNote

    Card {
        width: parent?.width ?? 0
        height: list.implicitHeight + Theme.dp(56)
        radius: Theme.radiusCard

        Column {
            id: list

            x: Theme.dp(32)
            y: Theme.dp(28)
            width: parent.width - 2 * x
            spacing: Theme.dp(20)

            Repeater {
                model: root.logs.fields

                delegate: Column {
                    id: fieldRow

                    required property string key
                    required property string name
                    required property string value

                    width: parent?.width ?? 0

                    Txt {
                        width: parent.width
                        token: "label"
                        color: Theme.ink2
                        wrapMode: Text.Wrap
                        text: fieldRow.name
                    }

                    Txt {
                        objectName: "field-" + fieldRow.key
                        width: parent.width
                        wrapMode: Text.Wrap
                        text: fieldRow.value
                    }
                }
            }
        }
    }

    dockRow: [
        SecondaryButton {
            objectName: "staffBack"
            width: parent?.width ?? 0
            implicitHeight: Theme.row(104)
            text: qsTr("Back")
            onActivated: root.staff.back()
        }
    ]
}
