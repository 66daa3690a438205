import QtQuick
import Kiosk

// What stands in the dock of a screen; the dock itself is the one below.
Column {
    Section {
        title: qsTr("Utilities")

        Specimen {
            caption: qsTr("all of them")
            least: 0

            UtilityBar {
                languageName: "English"
            }
        }

        Specimen {
            caption: qsTr("absent ones leave no hole")
            least: 0

            UtilityBar {
                canGoBack: false
                canCancel: false
                languageName: "English"
            }
        }

        Specimen {
            caption: qsTr("pressed")
            least: 0

            UtilityBar {
                languageName: "English"
                pressedKey: "help"
            }
        }

        Specimen {
            caption: qsTr("keypad focus")
            least: 0

            UtilityBar {
                languageName: "English"
                ringedKey: "help"
            }
        }
    }

    Section {
        title: qsTr("Languages")

        Specimen {
            caption: qsTr("chosen")
            least: 480

            LanguageSwitch {
                width: parent.width
                languages: [{ "code": "ru", "name": "Русский" }, { "code": "en", "name": "English" }]
                current: "ru"
            }
        }
    }
}
