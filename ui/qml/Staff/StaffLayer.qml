pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// Staff mode, over the whole panel: the PIN, then the pages. Keys and touches stay in it.
// In:  staff, purchase, refund, day, licence, logs, settings, devices, about.
FocusScope {
    id: root

    required property StaffViewModel staff
    required property StaffPurchaseViewModel purchase
    required property StaffDayViewModel day
    required property StaffRefundViewModel refund
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
                "operations": operationsPage,
                "stops": stopsPage,
                "closing": closingPage,
                "cleaning": cleaningPage,
                "wiping": wipingPage,
                "shift": shiftPage,
                "resolve": resolvePage,
                "confirm": confirmPage,
                "result": resultPage,
                "number": numberPage,
                "refund": refundPage,
                "refunded": refundedPage,
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
            verb: qsTr("Sign in")
        }
    }

    Component {
        id: confirmPage

        PinPage {
            staff: root.staff
            heading: qsTr("Your PIN once more")
            sentence: root.refund.open ? root.refund.confirmText : root.purchase.confirmText
            verb: root.refund.offered ? qsTr("Give it back") : qsTr("Settle it")
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
            refund: root.refund
        }
    }

    Component {
        id: operationsPage

        OperationsPage {
            staff: root.staff
            day: root.day
            refund: root.refund
        }
    }

    Component {
        id: stopsPage

        StopsPage {
            staff: root.staff
            day: root.day
        }
    }

    Component {
        id: numberPage

        NumberPage {
            staff: root.staff
            refund: root.refund
        }
    }

    Component {
        id: closingPage

        ClosingPage {
            staff: root.staff
            day: root.day
        }
    }

    Component {
        id: refundPage

        RefundPage {
            staff: root.staff
            refund: root.refund
        }
    }

    Component {
        id: cleaningPage

        CleaningPage {
            staff: root.staff
            day: root.day
        }
    }

    Component {
        id: wipingPage

        WipingPage {
            day: root.day
        }
    }

    Component {
        id: shiftPage

        ShiftPage {
            staff: root.staff
            day: root.day
        }
    }

    Component {
        id: refundedPage

        RefundedPage {
            staff: root.staff
            refund: root.refund
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
