pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// The languages, each by its own name; the basket is kept.   In:  session.
ModalSheet {
    id: root

    required property SessionViewModel session

    objectName: "languageSheet"
    visible: session.sheet === "language"
    onTouched: session.touch()

    TitleBlock {
        width: parent?.width ?? 0
        token: "h1"
        title: qsTr("Language")
        sentence: qsTr("Your order stays as it is")
        sentenceToken: "bodyL"
    }

    Repeater {
        model: root.session.languages

        delegate: OptionRow {
            required property var modelData

            objectName: "sheet-language-" + modelData.code
            width: parent?.width ?? 0
            implicitHeight: Theme.row(112)
            chosen: modelData.code === root.session.language
            text: modelData.name
            onClicked: root.session.chooseLanguage(modelData.code)
        }
    }

    QuietButton {
        objectName: "closeSheet"
        width: parent?.width ?? 0
        height: Theme.row(112)
        text: qsTr("Close")
        onActivated: root.session.closeSheet()
    }
}
