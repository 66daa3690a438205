pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// The utilities, where the band has no row for them.   In:  session.
ModalSheet {
    id: root

    required property SessionViewModel session

    readonly property int columns: Theme.large ? 1 : 2

    objectName: "moreSheet"
    visible: session.sheet === "more"
    onTouched: session.touch()

    component Utility: QuietButton {
        width: grid.share
        height: Theme.row(88)
    }

    Grid {
        id: grid

        readonly property int share: Math.floor((width - (columns - 1) * spacing) / columns)

        width: parent?.width ?? 0
        columns: root.columns
        spacing: root.gap

        Utility {
            objectName: "utility-back"
            visible: root.session.canGoBack
            sign: "back"
            text: qsTr("Back")
            onActivated: root.session.back()
        }

        Utility {
            objectName: "utility-language"
            sign: "language"
            text: root.session.languageName
            onActivated: root.session.openSheet("language")
        }

        Utility {
            objectName: "utility-access"
            sign: "access"
            text: qsTr("Accessibility")
            onActivated: root.session.openSheet("access")
        }

        Utility {
            objectName: "utility-help"
            sign: "help"
            text: qsTr("Help")
            onActivated: root.session.openSheet("help")
        }

        Utility {
            objectName: "utility-cancel"
            visible: root.session.canCancel
            sign: "cancel"
            text: qsTr("Cancel")
            onActivated: root.session.cancel()
        }
    }

    PrimaryButton {
        objectName: "closeSheet"
        width: parent?.width ?? 0
        height: Theme.row(96)
        focus: true
        text: qsTr("Close")
        onActivated: root.session.closeSheet()
    }
}
