"""Which function carries out which command of the XML interface (rk7 §5)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from typing import Final

from kiosk.simulators.cash_server import (
    bill_commands,
    calculation_commands,
    card_commands,
    device_commands,
    kitchen_commands,
    lock_commands,
    menu_commands,
    order_commands,
    payment_commands,
    prepayment_commands,
    receipt_commands,
    reference_commands,
    return_commands,
    staff_commands,
    system_commands,
    visit_commands,
)
from kiosk.simulators.cash_server.envelope import Answer
from kiosk.simulators.cash_server.house import Call, House

Handler = Callable[[House, Call], Answer | Awaitable[Answer]]

LICENCE_QUESTION: Final = "GetXMLLicenseInstanceSeqNumber"
"""Answered by the licence desk, before any handler (rk7 §3.8)."""

HANDLERS: Final[Mapping[str, Handler]] = MappingProxyType(
    {
        "GetSystemInfo": system_commands.get_system_info,
        "GetSystemInfo2": system_commands.get_system_info_2,
        "GetFunctions": system_commands.get_functions,
        "CheckLicense": system_commands.check_licence,
        "GetRefList": reference_commands.get_ref_list,
        "GetRefData": reference_commands.get_ref_data,
        "GetRefDataFiltered": reference_commands.get_ref_data_filtered,
        "GetItemBlob": reference_commands.get_item_blob,
        "GetRefItemBlob": reference_commands.get_item_blob,
        "GetOrderMenu": menu_commands.get_order_menu,
        "GetOrderMenu2": menu_commands.get_order_menu_2,
        "GetOrderMenuLimited": menu_commands.get_order_menu_2,
        "GetDishRests": menu_commands.get_dish_rests,
        "GetModifierStopList": menu_commands.get_modifier_stop_list,
        "SetDishRests": menu_commands.set_dish_rests,
        "CreateOrder": order_commands.create_order,
        "SaveOrder": order_commands.save_order,
        "UpdateOrder": order_commands.update_order,
        "GetOrder": order_commands.get_order,
        "VoidOrder": order_commands.void_order,
        "GetOrderList": visit_commands.get_order_list,
        "GetOrderList2": visit_commands.get_order_list_2,
        "GetOrders": visit_commands.get_order_list,
        "CloseVisit": visit_commands.close_visit,
        "CLOSEVISIT": visit_commands.close_visit,
        "LockOrder": lock_commands.lock_order,
        "CalcOrder": calculation_commands.calc_order,
        "CalcOrder2": calculation_commands.calc_order_2,
        "CalcOrder3": calculation_commands.calc_order_3,
        "CalcOrder4": calculation_commands.calc_order_4,
        "CalcOrder5": calculation_commands.calc_order_5,
        "ValidateOrder": calculation_commands.validate_order,
        "PrintBill": bill_commands.print_bill,
        "UndoBill": bill_commands.undo_bill,
        "PayOrder": payment_commands.pay_order,
        "IntentPayOrder": payment_commands.intent_pay_order,
        "CorrectIntentReceipt": payment_commands.correct_intent_receipt,
        "CancelSbpPay": payment_commands.cancel_sbp_pay,
        "TerminalAuthStart2": prepayment_commands.terminal_auth_start,
        "TerminalAuthPay2": prepayment_commands.terminal_auth_pay,
        "TerminalAuthError2": prepayment_commands.terminal_auth_error,
        "ApplyPersonalCard": card_commands.apply_personal_card,
        "UndoPersonalCard": card_commands.undo_personal_card,
        "GetCardInfo": card_commands.get_card_info,
        "ParseMCR": card_commands.parse_mcr,
        "CreaterkFriendsAnchor": card_commands.create_friends_anchor,
        "CreateRkFriendsAnchor": card_commands.create_friends_anchor,
        "MakeReturnGoods": return_commands.make_return_goods,
        "FindReceiptsForReturn": receipt_commands.find_receipts_for_return,
        "GetReceiptList": receipt_commands.get_receipt_list,
        "UndoReceipt": receipt_commands.undo_receipt,
        "DeleteReceipt": receipt_commands.delete_receipt,
        "DeleteReceiptPayments": prepayment_commands.delete_receipt_payments,
        "DeviceStatuses": device_commands.device_statuses,
        "LogicalDevices": device_commands.logical_devices,
        "PrintDataXML": device_commands.print_data_xml,
        "PrintMaket": device_commands.print_maket,
        "GetPrintLayout": device_commands.get_print_layout,
        "GetWaiterList": staff_commands.get_waiter_list,
        "GetEmployeeInfo2": staff_commands.get_employee_info_2,
        "LoginOnStation": staff_commands.login_on_station,
        "RegisterEmployee": staff_commands.register_employee,
        "KDSGetDishData3": kitchen_commands.kds_get_dish_data_3,
        "WaiterMessage": kitchen_commands.waiter_message,
    }
)
