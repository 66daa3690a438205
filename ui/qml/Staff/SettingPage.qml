pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// One setting: chosen, typed or switched; nothing counts before it is saved.   In:  staff, settings.
StaffFrame {
    id: root

    required property StaffSettingsViewModel settings

    readonly property bool listed: settings.kind === "choice" || settings.kind === "switch"
    readonly property bool typed: settings.kind === "number"
    readonly property int back: Math.floor((columnWidth - Theme.dp(16)) * 0.38)

    objectName: "settingPage"
    title: settings.title
    sentence: settings.standingText

    Answers {
        width: parent?.width ?? 0
        visible: root.listed
        model: root.settings.choices
        named: "choice-"
        onPicked: key => root.settings.put(key)
    }

    NoticeLine {
        objectName: "settingProblem"
        width: parent?.width ?? 0
        visible: text !== ""
        sign: "alert"
        text: root.settings.problemText
    }

    Loader {
        width: parent?.width ?? 0
        active: root.typed
        visible: active
        sourceComponent: StaffColumns {
            keys: true
            first: WordField {
                width: parent?.width ?? 0
                label: root.settings.title
                failed: root.settings.problemText !== ""
                words: root.settings.draft
            }
            second: Keypad {
                width: parent?.width ?? 0
                keyHeight: Math.max(Theme.mm(12), Theme.hit(Theme.portrait ? 112 : Theme.large ? 68 : 88))
                brief: true
                onPressed: digit => root.settings.put(root.settings.draft === "0" ? digit : root.settings.draft + digit)
                onErased: root.settings.put(root.settings.draft.slice(0, -1))
                onCleared: root.settings.put("")
            }
        }
    }

    Loader {
        width: parent?.width ?? 0
        active: root.settings.kind === "text"
        visible: active
        sourceComponent: WordEntry {
            label: root.settings.title
            words: root.settings.draft
            failed: root.settings.problemText !== ""
            onTyped: words => root.settings.put(words)
        }
    }

    dockRow: [
        SecondaryButton {
            objectName: "staffBack"
            width: root.back
            implicitHeight: Theme.row(104)
            text: qsTr("Not now")
            onActivated: root.staff.back()
        },
        PrimaryButton {
            objectName: "settingSave"
            width: root.columnWidth - Theme.dp(16) - root.back
            implicitHeight: Theme.row(104)
            busy: root.settings.busy
            text: qsTr("Save")
            onActivated: root.settings.save()
        }
    ]
}
