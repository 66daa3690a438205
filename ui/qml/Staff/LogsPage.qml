pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The log, newest first: by importance, by words, a page at a time.   In:  staff, logs.
StaffFrame {
    id: root

    required property StaffLogsViewModel logs

    property bool typing: false

    objectName: "logsPage"
    broad: true
    title: qsTr("Logs")
    sentence: logs.headline

    ChoiceChips {
        width: parent?.width ?? 0
        model: root.logs.levels
        named: "level-"
        onPicked: key => root.logs.chooseLevel(key)

        AmountChip {
            objectName: "logSearch"
            implicitHeight: Theme.hit(88)
            chosen: root.typing || root.logs.words !== ""
            text: root.logs.words !== "" && !root.typing ? `«${root.logs.words}»` : qsTr("By words")
            onClicked: {
                root.typing = !root.typing;
                if (!root.typing && root.logs.words !== "")
                    root.logs.type("");
            }
        }
    }

    Loader {
        width: parent?.width ?? 0
        active: root.typing
        visible: active
        sourceComponent: WordEntry {
            label: qsTr("Words that stand in the line")
            words: root.logs.words
            latin: true
            capitals: false
            onTyped: words => root.logs.type(words)
        }
    }

    CardGrid {
        id: grid

        width: parent?.width ?? 0
        rowSpacing: Theme.dp(10)
        model: root.logs.lines
        delegate: LogLineCard {
            required property string key
            required property int index

            objectName: "line-" + key
            width: grid.cell
            height: grid.rowHeight(index, implicitHeight)
            onClicked: root.logs.openLine(key)
        }
    }

    dockRow: [
        SecondaryButton {
            objectName: "staffToGuests"
            width: Math.floor((parent?.width - 2 * Theme.dp(16)) * 0.4)
            visible: !root.cramped
            implicitHeight: Theme.row(104)
            text: qsTr("Back to the guests")
            onActivated: root.staff.leave()
        },
        SecondaryButton {
            objectName: "logsNewest"
            width: root.cramped ? Math.floor((parent?.width - Theme.dp(16)) / 2) : Math.floor((parent?.width - 2 * Theme.dp(16)) * 0.3)
            implicitHeight: Theme.row(104)
            busy: root.logs.busy
            text: root.logs.newer ? qsTr("Newer") : qsTr("Refresh")
            onActivated: {
                if (root.logs.newer)
                    root.logs.showNewer();
                else
                    root.logs.showNewest();
            }
        },
        SecondaryButton {
            objectName: "logsOlder"
            width: root.cramped ? Math.floor((parent?.width - Theme.dp(16)) / 2) : Math.floor((parent?.width - 2 * Theme.dp(16)) * 0.3)
            implicitHeight: Theme.row(104)
            enabled: root.logs.older
            text: qsTr("Older")
            onActivated: root.logs.showOlder()
        }
    ]
}
