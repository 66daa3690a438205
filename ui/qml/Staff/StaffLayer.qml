pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// Staff mode, over the whole panel: the PIN, then the pages. Keys and touches stay in it.
// In:  staff, purchase, licence, logs, settings, devices, about.
FocusScope {
    id: root

    required property StaffViewModel staff
    required property StaffPurchaseViewModel purchase
    required property StaffLicenceViewModel licence
    required property StaffLogsViewModel logs
    required property StaffSettingsViewModel settings
    required property StaffDevicesViewModel devices
    required property StaffAboutViewModel about

    readonly property string view: staff.view

    objectName: "staffLayer"
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Maintenance")

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    // What lies between the things to tap must not reach the guest's screen.
    MouseArea {
        anchors.fill: parent
        Accessible.ignored: true
    }

    Keys.onPressed: event => {
        root.staff.touch();
        event.accepted = event.key !== Qt.Key_Tab && event.key !== Qt.Key_Backtab;
    }

    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: ({
                "pin": pinPage,
                "wrong": wrongPage,
                "purchases": listPage,
                "purchase": purchasePage,
                "resolve": resolvePage,
                "confirm": confirmPage,
                "result": resultPage,
                "licence": licencePage,
                "logs": logsPage,
                "log-line": logLinePage,
                "settings": settingsPage,
                "setting": settingPage,
                "devices": devicesPage,
                "device": devicePage,
                "screen-test": screenTest,
                "about": aboutPage,
                "components": componentsPage
            })[root.view] ?? null
        onLoaded: forceActiveFocus()
    }

    Component {
        id: pinPage

        PinPage {
            staff: root.staff
            heading: qsTr("Enter your PIN")
            sentence: qsTr("For staff. Guests find help at the counter")
            verb: qsTr("Come in")
        }
    }

    Component {
        id: confirmPage

        PinPage {
            staff: root.staff
            heading: qsTr("Your PIN once more")
            sentence: root.purchase.confirmText
            verb: qsTr("Settle it")
            canGoBack: true
        }
    }

    Component {
        id: wrongPage

        WrongPage {
            staff: root.staff
        }
    }

    Component {
        id: listPage

        PurchasesPage {
            staff: root.staff
        }
    }

    Component {
        id: purchasePage

        PurchasePage {
            staff: root.staff
            purchase: root.purchase
        }
    }

    Component {
        id: resolvePage

        ResolvePage {
            staff: root.staff
            purchase: root.purchase
        }
    }

    Component {
        id: licencePage

        LicencePage {
            staff: root.staff
            licence: root.licence
        }
    }

    Component {
        id: logsPage

        LogsPage {
            staff: root.staff
            logs: root.logs
        }
    }

    Component {
        id: logLinePage

        LogLinePage {
            staff: root.staff
            logs: root.logs
        }
    }

    Component {
        id: settingsPage

        SettingsPage {
            staff: root.staff
            settings: root.settings
            about: root.about
        }
    }

    Component {
        id: settingPage

        SettingPage {
            staff: root.staff
            settings: root.settings
        }
    }

    Component {
        id: devicesPage

        DevicesPage {
            staff: root.staff
            devices: root.devices
        }
    }

    Component {
        id: devicePage

        DevicePage {
            staff: root.staff
            devices: root.devices
        }
    }

    Component {
        id: screenTest

        ScreenTest {
            staff: root.staff
            devices: root.devices
        }
    }

    Component {
        id: aboutPage

        AboutPage {
            staff: root.staff
            about: root.about
        }
    }

    Component {
        id: componentsPage

        ComponentsPage {
            staff: root.staff
            about: root.about
        }
    }

    Component {
        id: resultPage

        ResultPage {
            staff: root.staff
            purchase: root.purchase
        }
    }
}
