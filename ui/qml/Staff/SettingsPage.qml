pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// What staff may set while the kiosk runs, and below it what only the wizard sets.   In:  staff, settings, about.
StaffFrame {
    id: root

    required property StaffSettingsViewModel settings
    required property StaffAboutViewModel about

    property bool whole: false
    readonly property bool brief: Theme.large
    readonly property bool restarts: settings.needsRestart && about.canRestart

    objectName: "settingsPage"
    broad: true
    title: qsTr("Settings")
    sentence: about.restartWaits ? qsTr("A purchase is on its way: the kiosk restarts as soon as it is settled") : ""

    StandingPlate {
        objectName: "settingDone"
        width: parent?.width ?? 0
        visible: root.settings.doneText !== ""
        tone: "done"
        title: root.settings.doneText
        sentence: root.settings.doneNote
    }

    StandingPlate {
        objectName: "settingsProblem"
        width: parent?.width ?? 0
        visible: root.settings.problemText !== ""
        tone: "trouble"
        sign: "alert"
        title: root.settings.problemText
    }

    NoticeLine {
        width: parent?.width ?? 0
        visible: root.settings.needsRestart
        sign: "power"
        text: qsTr("Something that was changed takes effect after a restart")
    }

    Grid {
        id: grid

        width: parent?.width ?? 0
        columns: width >= Theme.dp(1180) && !Theme.large ? 3 : Theme.large ? 1 : 2
        columnSpacing: Theme.dp(16)
        rowSpacing: Theme.dp(16)

        Repeater {
            model: root.settings.rows

            delegate: SettingCard {
                required property string key

                objectName: "setting-" + key
                width: Math.floor((grid.width - (grid.columns - 1) * grid.columnSpacing) / grid.columns)
                height: Math.max(implicitHeight, Theme.hit(136))
                onClicked: root.settings.open(key)
            }
        }
    }

    SecondaryButton {
        objectName: "settingUndo"
        width: parent?.width ?? 0
        visible: root.settings.undoText !== ""
        implicitHeight: Theme.row(96)
        sign: "undo"
        busy: root.settings.busy
        text: qsTr("Take back the last change")
        Accessible.description: root.settings.undoText
        onActivated: root.settings.undo()
    }

    Txt {
        objectName: "undoText"
        width: parent?.width ?? 0
        visible: text !== ""
        token: "label"
        color: Theme.ink2
        text: Theme.tie(root.settings.undoText)
    }

    QuietButton {
        objectName: "settingsWhole"
        width: parent?.width ?? 0
        implicitHeight: Theme.row(88)
        text: root.whole ? qsTr("Hide the rest") : qsTr("Show the rest: it needs the wizard")
        onActivated: root.whole = !root.whole
    }

    Loader {
        width: parent?.width ?? 0
        active: root.whole
        visible: active
        sourceComponent: RowsCard {
            title: qsTr("Only the wizard changes these")
            rows: root.settings.fixed
        }
    }

    dockRow: [
        SecondaryButton {
            objectName: "staffToGuests"
            width: root.restarts ? Math.floor((parent?.width - Theme.dp(16)) / 2) : parent?.width ?? 0
            visible: !(root.brief && root.restarts)
            implicitHeight: Theme.row(104)
            text: qsTr("Back to the guests")
            onActivated: root.staff.leave()
        },
        PrimaryButton {
            objectName: "settingsRestart"
            width: root.brief ? parent?.width ?? 0 : Math.floor((parent?.width - Theme.dp(16)) / 2)
            visible: root.restarts
            implicitHeight: Theme.row(104)
            busy: root.about.restarting
            text: qsTr("Restart")
            onActivated: root.about.restart()
        }
    ]
}
